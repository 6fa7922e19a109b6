-- One-time tickets by which a device is enrolled, kept as hashes.
create table access.device_tickets (
    id uuid primary key,
    token_hash bytea not null unique,
    area_id uuid not null,
    issued_by uuid not null references access.accounts,
    issued_at timestamptz not null,
    expires_at timestamptz not null
);

create table access.devices (
    id uuid primary key,
    ticket_id uuid not null unique references access.device_tickets,
    -- who holds it: its records count as this account's acts
    account_id uuid not null references access.accounts,
    area_id uuid not null,
    name text not null,
    public_key bytea not null,
    enrolled_at timestamptz not null
);

create index devices_by_area on access.devices (area_id);

create table access.device_revocations (
    device_id uuid primary key references access.devices,
    revoked_by uuid not null references access.accounts,
    reason text not null,
    revoked_at timestamptz not null
);

-- How far a device's numbers have come: what its next answer says, and the lock under which its batches wait
-- for each other. All of it can be counted again from the records.
create table access.device_heads (
    device_id uuid primary key references access.devices,
    through int not null,
    through_digest text not null,
    top int not null
);

-- Each record once, letter by letter as it was signed, whatever is doubted about it. The text is bytes, for a
-- malformed one may hold what a text column refuses.
create table access.device_records (
    id bigint generated always as identity primary key,
    batch_id uuid not null,
    device_id uuid not null references access.devices,
    -- empty where the device cannot be held to have written it
    number int,
    -- SHA-256 of the text, in Base64
    digest text not null,
    genuine boolean not null,
    text bytea not null,
    -- as it came, Base64 or not
    signature bytea not null,
    -- of those that some module knows
    kind text,
    previous text,
    device_at timestamptz,
    occurred_at timestamptz,
    received_at timestamptz not null,
    doubts text[] not null,
    unique (device_id, digest, genuine)
);

create unique index device_records_by_number on access.device_records (device_id, number)
    where number is not null and not ('NUMBER_TAKEN' = any (doubts));
create index device_records_by_batch on access.device_records (batch_id);
