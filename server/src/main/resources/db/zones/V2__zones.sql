-- A notice by which a zone was opened, changed or closed, as it was issued: issued words never change, so they are read
-- once.
create table zones.naming_notices (
    notice_id uuid primary key,
    title_zh text not null,
    title_en text,
    series text,
    year int,
    number int,
    issued_on date
);

create table zones.zones (
    id uuid primary key,
    name_zh text not null,
    name_en text,
    scheme_code text not null references zones.schemes,
    -- in which area it lies with all of it: who works there may change it
    area_id uuid not null,
    recorded_at timestamptz not null
);

-- On which ground a zone stands: areas, polygons or buildings, one kind of them. A change of the ground is a new cover.
create table zones.covers (
    id uuid primary key,
    kind text not null check (kind in ('AREAS', 'POLYGONS', 'BUILDINGS')),
    -- how many buildings stood on it when it was recorded: the size by which the smallest wins
    size_buildings int not null check (size_buildings >= 0),
    -- how its edges were found, where that must be said
    note_zh text,
    note_en text
);

create table zones.cover_areas (
    cover_id uuid not null references zones.covers,
    area_id uuid not null,
    primary key (cover_id, area_id)
);

create index cover_areas_by_area on zones.cover_areas (area_id);

-- Those of a list, and those that stand inside of polygons, with their smallest areas.
create table zones.cover_buildings (
    cover_id uuid not null references zones.covers,
    building_id uuid not null,
    area_id uuid not null,
    primary key (cover_id, building_id)
);

create index cover_buildings_by_building on zones.cover_buildings (building_id);
create index cover_buildings_by_area on zones.cover_buildings (area_id);

-- Closed rings in degrees, the outer ring of a polygon first and then its holes. Of areas and buildings, whose edges
-- nobody surveyed, an outline around their buildings, for maps alone.
create table zones.rings (
    cover_id uuid not null references zones.covers,
    polygon int not null,
    ring int not null,
    outline boolean not null,
    longitudes double precision[] not null,
    latitudes double precision[] not null,
    primary key (cover_id, polygon, ring),
    check (cardinality(longitudes) = cardinality(latitudes) and cardinality(longitudes) >= 4)
);

-- What notices said of a zone; only ever appended. Where the hour at which it takes effect is not known, the fact says
-- between which instants it lies, and between them the zone's state is not known either. A closing repeats level and
-- ground of what it closes, and so does what opens the zone again.
create table zones.zone_facts (
    id uuid primary key,
    number bigint generated always as identity unique,
    zone_id uuid not null references zones.zones,
    kind text not null check (kind in ('OPENED', 'CHANGED', 'CLOSED', 'REOPENED')),
    notice_id uuid not null references zones.naming_notices,
    effective_at timestamptz,
    earliest_at timestamptz not null,
    latest_at timestamptz not null,
    scheme_code text not null,
    level_code text not null,
    cover_id uuid not null references zones.covers,
    -- an end that the notice itself states
    ends_at timestamptz,
    review_at timestamptz not null,
    lapses_at timestamptz not null,
    remark_zh text,
    remark_en text,
    -- empty for what was loaded
    account_id uuid,
    recorded_at timestamptz not null,
    foreign key (scheme_code, level_code) references zones.levels,
    check (latest_at >= earliest_at),
    check ((effective_at is null) = (latest_at > earliest_at)),
    check (effective_at is null or effective_at = earliest_at),
    check (ends_at is null or lapses_at = ends_at),
    check (lapses_at >= review_at)
);

create index zone_facts_by_zone on zones.zone_facts (zone_id, earliest_at desc, number desc);
create index zone_facts_by_cover on zones.zone_facts (cover_id);
