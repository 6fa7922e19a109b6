-- The first of four facts: somebody signed in at a desk. It says nothing of a swab.
--
-- `person_id` is empty until it is known who that is: a paper slip, a number that no register bears. What was typed then
-- lies beside it as the device sealed it for the house; who it is, an identification says.
create table specimens.registrations (
    device_id uuid not null,
    number int not null,
    batch_id uuid not null,
    round_id uuid not null,
    person_id uuid,
    way text not null check (way in ('CODE', 'CARD', 'IDENTITY_NUMBER', 'LIST', 'SLIP')),
    slip text,
    named_sealed bytea,
    post_id uuid,
    -- the device's
    area_id uuid,
    account_id uuid not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (device_id, number)
);

-- ids of batches grow with time: their index grows at its end
create index registrations_by_batch on specimens.registrations (batch_id);
create index registrations_by_person on specimens.registrations (person_id, round_id) where person_id is not null;
create index registrations_unknown on specimens.registrations (area_id, received_at) where person_id is null;

-- The second: a swab was taken and went into a tube. Who it is of, its registration on the same device says.
--
-- `pool_size` and `household_id` are as the person was listed in that round when the swab came in: how many people's
-- swabs may share a tube with it.
create table specimens.swabs (
    device_id uuid not null,
    number int not null,
    batch_id uuid not null,
    round_id uuid not null,
    registration_number int not null,
    person_id uuid,
    tube_code text not null,
    pool_size int,
    household_id uuid,
    account_id uuid not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (device_id, number)
);

create index swabs_by_batch on specimens.swabs (batch_id);
create index swabs_by_person on specimens.swabs (person_id, round_id) where person_id is not null;
create index swabs_by_tube on specimens.swabs (tube_code);
create index swabs_unknown on specimens.swabs (device_id, registration_number) where person_id is null;

-- Who somebody is that was registered without being known: by whom and why, or by nobody where their registration
-- itself came after their swab. At most one of each registration; a wrong one is mended by voiding the swab.
create table specimens.identifications (
    device_id uuid not null,
    -- of the registration
    number int not null,
    batch_id uuid not null,
    round_id uuid not null,
    person_id uuid not null,
    pool_size int,
    household_id uuid,
    reason text not null,
    account_id uuid,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (device_id, number)
);

create index identifications_by_batch on specimens.identifications (batch_id);
create index identifications_by_person on specimens.identifications (person_id, round_id);
create index identifications_by_round on specimens.identifications (round_id);

-- What happened to a tube: opened for so many, closed with so many swabs counted in it, voided; looked at a second time,
-- which tells anew what it holds (RELEASED). SWAB_VOIDED takes one swab out of the reckoning, and leaves its row.
-- HEARD_OF: a swab went into it, and nobody had told of it before. All facts of a tube are of one round.
create table specimens.tube_facts (
    id uuid primary key,
    batch_id uuid not null,
    tube_code text not null,
    round_id uuid not null,
    kind text not null check (kind in ('HEARD_OF', 'OPENED', 'CLOSED', 'VOIDED', 'SWAB_VOIDED', 'RELEASED')),
    pool_size int,
    -- what the tube holds, counted by eye, beside how many the device had bound
    swabs int,
    bound int,
    swab_number int,
    reason text,
    -- of a device; SWAB_VOIDED: the one that bound the swab
    device_id uuid,
    post_id uuid,
    area_id uuid,
    account_id uuid not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null
);

create index tube_facts_by_tube on specimens.tube_facts (tube_code);
create index tube_facts_by_batch on specimens.tube_facts (batch_id);
create index tube_facts_by_round on specimens.tube_facts (round_id, tube_code);

-- A swab of a surface; it belongs to no person, and to a round only where one asked for it.
create table specimens.surfaces (
    tube_code text primary key,
    device_id uuid not null,
    number int not null,
    batch_id uuid not null,
    round_id uuid,
    place text not null,
    surface text not null,
    area_id uuid not null,
    account_id uuid not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    unique (device_id, number)
);

create index surfaces_by_area on specimens.surfaces (area_id, occurred_at);

-- What a device brought and could not be taken in, with the reason. The record itself stays with the device's others.
create table specimens.refused_records (
    device_id uuid not null,
    number int not null,
    batch_id uuid not null,
    kind text not null,
    reason text not null,
    round_id uuid,
    tube_code text,
    area_id uuid not null,
    account_id uuid not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (device_id, number)
);

create index refused_records_by_area on specimens.refused_records (area_id, received_at);
create index refused_records_by_batch on specimens.refused_records (batch_id);
create index refused_records_by_tube on specimens.refused_records (tube_code);

-- Somebody who was found at two desks of one round, or twice with a swab: both stay, and are shown.
create table specimens.doubles (
    round_id uuid not null,
    person_id uuid not null,
    batch_id uuid not null,
    found_at timestamptz not null,
    primary key (round_id, person_id)
);

-- The highest number of each device that was read: what comes above it cannot be here yet.
create table specimens.desk_tops (
    device_id uuid primary key,
    top int not null
);
