create table registry.organizations (
    id uuid primary key,
    name text not null,
    pinyin text not null,
    system text not null,
    level text not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'STREET', 'COMMUNITY')),
    area_id uuid not null references registry.areas,
    parent_id uuid references registry.organizations,
    establishment int,
    establishment_assumed boolean not null default false
);

create index organizations_by_area on registry.organizations (area_id);
create index organizations_by_parent on registry.organizations (parent_id);
create index organizations_by_pinyin on registry.organizations (pinyin);
create index organizations_by_grams on registry.organizations using gin (registry.grams(name));

create table registry.staff (
    organization_id uuid not null references registry.organizations,
    person_id uuid not null references registry.people,
    position text not null,
    start_at timestamptz not null,
    end_at timestamptz,
    primary key (organization_id, person_id, start_at)
);

create index staff_by_person on registry.staff (person_id);

create table registry.places (
    id uuid primary key,
    kind text not null,
    name text not null,
    pinyin text not null,
    longitude double precision,
    latitude double precision,
    building_id uuid references registry.buildings,
    organization_id uuid references registry.organizations,
    source text not null
);

create index places_by_pinyin on registry.places (pinyin);
create index places_by_grams on registry.places using gin (registry.grams(name));

-- A post on a boundary belongs to the areas on both sides.
create table registry.place_areas (
    place_id uuid not null references registry.places,
    area_id uuid not null references registry.areas,
    primary key (place_id, area_id)
);

create index place_areas_by_area on registry.place_areas (area_id);
