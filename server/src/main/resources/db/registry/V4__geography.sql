-- Ground for maps, sites and routes. `source` says where each row comes from: what is synthetic must
-- never be taken for a survey.
create table registry.street_nodes (
    number int primary key,
    label text not null,
    longitude double precision not null,
    latitude double precision not null,
    source text not null
);

-- Usable in both directions, listed once; no seconds where that way of going is not allowed.
create table registry.street_edges (
    from_number int not null references registry.street_nodes,
    to_number int not null references registry.street_nodes,
    kind text not null,
    length_metres int not null,
    walk_seconds int,
    drive_seconds int,
    source text not null
);

create index street_edges_by_from on registry.street_edges (from_number);
create index street_edges_by_to on registry.street_edges (to_number);

-- Named roads and rivers; `line` holds the coordinates of a GeoJSON LineString.
create table registry.features (
    id uuid primary key,
    name text not null,
    kind text not null,
    line json not null,
    source text not null
);
