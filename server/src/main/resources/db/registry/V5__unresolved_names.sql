-- A place that a report names and that no list knows: kept as text, as it was written.
create table registry.unresolved_names (
    id uuid primary key,
    text text not null,
    meant text not null,
    context_area_id uuid not null references registry.areas,
    source text not null,
    noted_at timestamptz not null,
    unique (text, source)
);

-- What clerks have said about it; the newest holds. CONFIRMED names the area, LOCAL_UNIT says that it is
-- none of the areas on the list, REOPENED takes the earlier word back.
create table registry.name_resolutions (
    id uuid primary key,
    name_id uuid not null references registry.unresolved_names,
    verdict text not null check (verdict in ('CONFIRMED', 'LOCAL_UNIT', 'REOPENED')),
    area_id uuid references registry.areas,
    reason text not null,
    resolved_by uuid not null,
    resolved_at timestamptz not null,
    check ((verdict = 'CONFIRMED') = (area_id is not null))
);

create index name_resolutions_by_name on registry.name_resolutions (name_id, id);
