-- Two rows may be one person. A merge leaves both: the one that goes points to the one that stays, and no search, list
-- or count shows it any more. `merged_into` follows from the decisions below and names the last of a chain.
alter table registry.people add column merged_into uuid references registry.people;

-- What is sought among people who stand for themselves. With the condition in the index, search still reads the index
-- alone, and a number is free for the one that stays.
drop index registry.people_by_identity_index;
drop index registry.people_by_phone_index;
drop index registry.people_by_household;
drop index registry.people_by_name;
drop index registry.people_by_pinyin;
drop index registry.people_by_area;
create unique index people_by_identity_index on registry.people (identity_index) where merged_into is null;
create index people_by_phone_index on registry.people (phone_index) where merged_into is null;
create index people_by_household on registry.people (household_id, birth_date);
create index people_by_name on registry.people (name, id) include (area_id) where merged_into is null;
create index people_by_pinyin on registry.people (pinyin, name, id) include (area_id) where merged_into is null;
create index people_by_area on registry.people (area_id, pinyin, name, id) where merged_into is null;
create index people_by_birth_date on registry.people (birth_date, pinyin) where merged_into is null;
-- the merged ones, by whom they belong to and by the number that they bore
create index people_by_survivor on registry.people (merged_into) where merged_into is not null;
create index people_merged_by_identity_index on registry.people (identity_index) where merged_into is not null;

create table registry.duplicate_pairs (
    id uuid primary key,
    first_id uuid not null references registry.people,
    second_id uuid not null references registry.people,
    found_at timestamptz not null,
    check (first_id < second_id),
    unique (first_id, second_id)
);

create index duplicate_pairs_by_second on registry.duplicate_pairs (second_id);

-- What speaks for it, and against it; a new row when that changes, the last one holds. No value of anybody stands here.
create table registry.duplicate_findings (
    id uuid primary key,
    number bigint generated always as identity unique,
    pair_id uuid not null references registry.duplicate_pairs,
    evidence text[] not null,
    score int not null,
    strength text not null check (strength in ('LIKELY', 'POSSIBLE', 'NONE')),
    rule_version int not null,
    found_at timestamptz not null
);

create index duplicate_findings_by_pair on registry.duplicate_findings (pair_id, number);

-- What a person said of a pair, on which finding. UNDONE takes one of the other two back.
create table registry.duplicate_decisions (
    id uuid primary key,
    number bigint generated always as identity unique,
    pair_id uuid not null references registry.duplicate_pairs,
    finding_id uuid not null references registry.duplicate_findings,
    verdict text not null check (verdict in ('MERGED', 'DIFFERENT', 'UNDONE')),
    survivor_id uuid references registry.people,
    -- the corrections by which the one that stays took values over
    corrected_as uuid,
    undoes_id uuid unique references registry.duplicate_decisions,
    reason text not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    check ((verdict = 'MERGED') = (survivor_id is not null)),
    check ((verdict = 'UNDONE') = (undoes_id is not null))
);

create index duplicate_decisions_by_pair on registry.duplicate_decisions (pair_id, number);

-- A look through an area; its smallest areas are looked through one after the other, and each leaves a row.
create table registry.duplicate_sweeps (
    id uuid primary key,
    number bigint generated always as identity unique,
    area_id uuid not null references registry.areas,
    areas int not null,
    people bigint not null,
    begun_by uuid not null,
    begun_at timestamptz not null
);

create table registry.duplicate_sweep_areas (
    sweep_id uuid not null references registry.duplicate_sweeps,
    area_id uuid not null references registry.areas,
    people int not null,
    pairs int not null,
    swept_at timestamptz not null,
    primary key (sweep_id, area_id)
);
