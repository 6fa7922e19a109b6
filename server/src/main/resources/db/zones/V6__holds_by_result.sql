-- A rule by which a laboratory's result alone holds people, at once and without a second person (house rule 6): only
-- until their own result or the rule's most hours.
alter table zones.hold_rules add column by_result boolean not null default false;

update zones.hold_rules set by_result = true where code = 'POSITIVE_POOL';

alter table zones.holds
    alter column approval_id drop not null,
    add column result_id uuid,
    add check ((approval_id is null) = (result_id is not null));

create index holds_by_result on zones.holds (result_id) where result_id is not null;
