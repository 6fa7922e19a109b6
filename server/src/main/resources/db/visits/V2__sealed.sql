-- The lines of a list that were not taken, as they came: sealed, each list under a key of its own. What an earlier
-- version kept in the clear waits in `unsealed_lines`, which the next start empties.
create sequence visits.list_keys minvalue 0 start with 0;

alter table visits.refused_attendees
    add column key_number bigint,
    add column text_sealed bytea;

update visits.refused_attendees r
   set key_number = n.key_number
  from (select submission_id, nextval('visits.list_keys') as key_number
          from (select distinct submission_id from visits.refused_attendees) as s) as n
 where n.submission_id = r.submission_id;

create table visits.unsealed_lines as
select submission_id, line, text from visits.refused_attendees;

alter table visits.refused_attendees
    alter column key_number set not null,
    drop column text;
