-- Identity numbers and phones are sealed under the key of the person's own number (shared/KeyRing), and found by a
-- keyed index of sixteen bytes. What an earlier version kept in the clear waits in the tables `unsealed_…`, which the
-- next start empties.
create sequence registry.person_keys increment by 1024 start with 1024;

alter table registry.people
    add column key_number bigint,
    add column identity_sealed bytea,
    add column identity_index uuid,
    add column phone_sealed bytea,
    add column phone_index uuid;

update registry.people p
   set key_number = n.key_number
  from (select id, row_number() over (order by area_id, id) as key_number from registry.people) as n
 where n.id = p.id;

select setval('registry.person_keys', 1024 * (2 + (select count(*) from registry.people) / 1024));

create table registry.unsealed_people (
    person_id uuid primary key,
    identity_number text,
    phone text
);

insert into registry.unsealed_people (person_id, identity_number, phone)
select id, identity_number, phone
  from registry.people
 where identity_number is not null or phone is not null;

-- with them go their indexes
alter table registry.people
    alter column key_number set not null,
    drop column identity_number,
    drop column phone;

create unique index people_by_key_number on registry.people (key_number);
create unique index people_by_identity_index on registry.people (identity_index);
create index people_by_phone_index on registry.people (phone_index);

alter table registry.corrections
    add column old_sealed bytea,
    add column new_sealed bytea,
    add column reason_sealed bytea;

create table registry.unsealed_corrections (
    correction_id uuid primary key,
    old_value text,
    new_value text,
    reason text not null
);

insert into registry.unsealed_corrections (correction_id, old_value, new_value, reason)
select id, old_value, new_value, reason from registry.corrections;

alter table registry.corrections
    drop column old_value,
    drop column new_value,
    drop column reason;
