-- Somebody signed in by mistake, or left without a swab: their registration counts no more, and its row stays. A swab that
-- names it counts all the same, and is voided by itself.
create table specimens.registration_voidings (
    device_id uuid not null,
    number int not null,
    batch_id uuid not null,
    round_id uuid not null,
    -- of the registration's record on the same device
    registration_number int not null,
    reason text not null,
    area_id uuid not null,
    account_id uuid not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (device_id, number)
);

create index registration_voidings_by_registration
    on specimens.registration_voidings (device_id, registration_number);
create index registration_voidings_by_batch on specimens.registration_voidings (batch_id);
create index registration_voidings_by_round on specimens.registration_voidings (round_id);
