-- The first of four facts: somebody signed in at a desk. It says nothing of a swab.
--
-- `person_id` is empty until it is known who that is: a paper slip, a number that no register bears. What was typed then
-- lies sealed beside it.
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
    account_id uuid not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (device_id, number)
);

-- ids of batches grow with time: their index grows at its end
create index registrations_by_batch on specimens.registrations (batch_id);
create index registrations_by_person on specimens.registrations (person_id, round_id);

-- The second: a swab was taken and went into a tube. Who it is of, its registration on the same device says.
create table specimens.swabs (
    device_id uuid not null,
    number int not null,
    batch_id uuid not null,
    round_id uuid not null,
    registration_number int not null,
    person_id uuid,
    tube_code text not null,
    account_id uuid not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (device_id, number)
);

create index swabs_by_batch on specimens.swabs (batch_id);
create index swabs_by_person on specimens.swabs (person_id, round_id);
create index swabs_by_tube on specimens.swabs (tube_code);

-- What happened to a tube: opened for so many, closed with so many swabs counted in it, voided. SWAB_VOIDED takes one
-- swab out of the reckoning, and leaves its row.
create table specimens.tube_facts (
    id uuid primary key,
    batch_id uuid not null,
    tube_code text not null,
    round_id uuid not null,
    kind text not null check (kind in ('OPENED', 'CLOSED', 'VOIDED', 'SWAB_VOIDED', 'RELEASED')),
    pool_size int,
    -- what the tube holds, counted by eye, beside how many the device had bound
    swabs int,
    bound int,
    swab_number int,
    reason text,
    device_id uuid,
    post_id uuid,
    account_id uuid not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null
);

create index tube_facts_by_tube on specimens.tube_facts (tube_code);
create index tube_facts_by_batch on specimens.tube_facts (batch_id);
create index tube_facts_by_round on specimens.tube_facts (round_id, kind);
