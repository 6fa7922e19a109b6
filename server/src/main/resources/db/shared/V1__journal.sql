-- The journal: ordered facts, one row per batch. Appending holds a lock until commit, so numbers
-- become visible in order.
create table shared.events (
    number bigint generated always as identity primary key,
    name text not null,
    body jsonb not null,
    recorded_at timestamptz not null
);

create index events_by_name on shared.events (name, number);

create table shared.cursors (
    consumer text primary key,
    event_name text not null,
    number bigint not null default 0,
    failures int not null default 0,
    failure text,
    failed_at timestamptz
);

-- What clients have submitted under their own ids.
create table shared.submissions (
    id uuid primary key,
    digest bytea not null,
    received_at timestamptz not null
);

-- One row in a drill database, none in a city at work: the city clock runs on from here.
create table shared.drill (
    only_row boolean primary key check (only_row),
    city_at timestamptz not null,
    wall_at timestamptz not null
);
