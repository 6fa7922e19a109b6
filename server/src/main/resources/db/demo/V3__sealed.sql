-- A sample is a file with identity numbers in it: invented ones, but kept as the real ones are. Those of an earlier
-- version wait in `unsealed_samples`, which the next start empties.
alter table demo.samples add column sealed bytea;

create table demo.unsealed_samples as
select name, content from demo.samples;

alter table demo.samples drop column content;
