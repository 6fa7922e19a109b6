-- What other modules have to say by the channels of areas and organizations, in their own words: no notice, nothing to be
-- answered. And to people themselves, by SMS: the telephone is not kept here, it is looked up when a message leaves.
alter table notices.channels
    add column person_id uuid,
    alter column key_number drop not null,
    alter column address drop not null,
    alter column added_by drop not null,
    drop constraint channels_check,
    add constraint channels_of_one check (num_nonnulls(area_id, organization_id, person_id) = 1),
    add constraint channels_addressed check (
        (person_id is null) = (address is not null)
        and (person_id is null) = (key_number is not null)
        and (person_id is null) = (added_by is not null)
        and (person_id is null or kind = 'SMS'));

create unique index channels_by_person on notices.channels (person_id) where person_id is not null;

alter table notices.deliveries
    -- what is announced, such as ROSTER:<id>
    add column basis text,
    drop constraint deliveries_check,
    drop constraint deliveries_reason_check,
    add constraint deliveries_reason check (reason in ('ISSUED', 'SILENCE', 'TRIAL', 'ANNOUNCED')),
    add constraint deliveries_of_notice check ((notice_id is not null) = (reason in ('ISSUED', 'SILENCE'))),
    add constraint deliveries_announced check ((basis is not null) = (reason = 'ANNOUNCED'));

-- Once by each channel, however often it is said.
create unique index deliveries_by_basis on notices.deliveries (basis, channel_id) where basis is not null;
