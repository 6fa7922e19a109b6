-- What is known of a gathering, and why somebody was put on or taken off its list, in the enterer's words: sealed, each
-- gathering under a key of its own. What an earlier version kept in the clear waits in the tables `unsealed_…`, which
-- the next start empties.
alter table visits.gatherings
    add column key_number bigint not null default nextval('visits.list_keys'),
    add column note_sealed bytea;

create table visits.unsealed_notes as
select id, note from visits.gatherings where note <> '';

alter table visits.gatherings
    alter column key_number drop default,
    drop column note;

create table visits.unsealed_reasons as
select id, gathering_id, reason from visits.attendance_facts where reason <> '';

drop view visits.attendances;

alter table visits.attendance_facts
    add column reason_sealed bytea,
    drop column reason;

create view visits.attendances as
select distinct on (f.gathering_id, f.person_id)
       f.id, f.gathering_id, f.person_id, f.kind, f.reason_sealed, f.entered_at
  from visits.attendance_facts f
 order by f.gathering_id, f.person_id, f.id desc;
