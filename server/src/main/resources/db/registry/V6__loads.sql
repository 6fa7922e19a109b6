-- The load of a whole city: a row without an end is a load that was cut off.
create table registry.city_loads (
    id uuid primary key,
    label text not null,
    started_at timestamptz not null,
    finished_at timestamptz
);

-- What is taken off the tables while they are filled, to be put back at the end.
create table registry.load_definitions (
    name text primary key,
    rank int not null,
    definition text not null
);
