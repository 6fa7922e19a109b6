-- A building stands in a compound or, where there is none, in a community. The footprint is a rectangle
-- around the position, its sides along east and north.
create table registry.buildings (
    id uuid primary key,
    area_id uuid not null references registry.areas,
    name text not null,
    longitude double precision not null,
    latitude double precision not null,
    east_metres int not null,
    north_metres int not null,
    floors int not null,
    source text not null
);

create index buildings_by_area on registry.buildings (area_id);

create table registry.entrances (
    id uuid primary key,
    building_id uuid not null references registry.buildings,
    name text not null
);

create index entrances_by_building on registry.entrances (building_id);

create table registry.dwellings (
    id uuid primary key,
    entrance_id uuid not null references registry.entrances,
    floor int not null,
    label text not null
);

create index dwellings_by_entrance on registry.dwellings (entrance_id);

create table registry.households (
    id uuid primary key,
    dwelling_id uuid not null references registry.dwellings,
    kind text not null check (kind in ('FAMILY', 'COLLECTIVE'))
);

create index households_by_dwelling on registry.households (dwelling_id);

-- The row is the person as it stands after all corrections. `area_id`, the smallest area of residence,
-- follows the household's dwelling; `pinyin` (initials) follows the name.
create table registry.people (
    id uuid primary key,
    household_id uuid references registry.households,
    area_id uuid not null references registry.areas,
    birth_date date not null,
    sex text not null check (sex in ('MALE', 'FEMALE')),
    name text not null,
    pinyin text not null,
    identity_number text,
    phone text
);

create unique index people_by_identity_number on registry.people (identity_number);
create index people_by_phone on registry.people (phone);
create index people_by_household on registry.people (household_id);
-- Search reads these alone until it knows its few rows. A wide scope runs through the city by name or
-- by initials and drops who lives elsewhere; a narrow one runs through its own areas.
create index people_by_name on registry.people (name, id) include (area_id);
create index people_by_pinyin on registry.people (pinyin, name, id) include (area_id);
create index people_by_area on registry.people (area_id, pinyin, name, id);

-- How many live in each smallest area, for sums over any larger one. Kept in the transaction that moves
-- a person.
create table registry.area_counts (
    area_id uuid primary key references registry.areas,
    people bigint not null default 0,
    households bigint not null default 0,
    buildings bigint not null default 0,
    dwellings bigint not null default 0
);

create table registry.registrations (
    person_id uuid primary key references registry.people,
    registered_by uuid not null,
    registered_at timestamptz not null
);

-- A correction names the fact that it corrects: an earlier correction of the same field, or nothing for
-- what was first recorded.
create table registry.corrections (
    id uuid primary key,
    submission_id uuid not null,
    person_id uuid not null references registry.people,
    field text not null check (field in
        ('NAME', 'SEX', 'BIRTH_DATE', 'IDENTITY_NUMBER', 'PHONE', 'HOUSEHOLD')),
    old_value text,
    new_value text,
    reason text not null,
    corrects_id uuid references registry.corrections,
    corrected_by uuid not null,
    corrected_at timestamptz not null
);

create index corrections_by_person on registry.corrections (person_id, id);
create index corrections_by_submission on registry.corrections (submission_id);
create unique index corrections_name_a_fact_once on registry.corrections (corrects_id);
