-- A case called approved without what an approval needs, and an account that tried to approve its own request.
alter table access.alerts drop constraint alerts_kind_check;
alter table access.alerts add constraint alerts_kind_check
    check (kind in ('QUOTA', 'CANARY', 'LEAK', 'FABRICATED_CASE', 'OWN_APPROVAL'));

create index alerts_by_subject on access.alerts (subject_id, kind);
