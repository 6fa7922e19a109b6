-- One number for each key by which the words of a handover lie sealed (shared/KeyRing).
create sequence posts.handover_keys;

-- What one shift tells the next.
create table posts.handovers (
    -- the client's, or made from the device's record
    id uuid primary key,
    post_id uuid not null references posts.posts,
    -- of the shift that tells
    shift_start timestamptz not null,
    key_number bigint not null,
    words_sealed bytea not null,
    -- empty for what was loaded
    account_id uuid,
    offline boolean not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null
);

create index handovers_by_post on posts.handovers (post_id, occurred_at desc);

-- Who took it over; the first stands.
create table posts.handover_takings (
    handover_id uuid primary key references posts.handovers,
    id uuid not null unique,
    account_id uuid not null,
    taken_at timestamptz not null
);

-- What a device brought for a post and could not be taken in, and why: it lies with the device's records.
create table posts.refused_records (
    device_id uuid not null,
    number int not null,
    kind text not null,
    -- the device's
    area_id uuid not null,
    account_id uuid not null,
    reason text not null check (reason in ('NO_SUCH_POST', 'OUTSIDE_AREA', 'UNREADABLE')),
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (device_id, number)
);

create index refused_records_by_area on posts.refused_records (area_id, received_at);
