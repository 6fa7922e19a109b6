-- An edition of the administrative code: which areas existed, under which names and parents, and when.
create table registry.editions (
    id uuid primary key,
    label text not null unique,
    issuer text not null,
    start_date date not null,
    end_date date
);

-- An area keeps its identity through editions; its names, codes and parents are dated terms.
create table registry.areas (
    id uuid primary key,
    kind text not null check (kind in
        ('PROVINCE', 'PREFECTURE', 'COUNTY', 'STREET', 'COMMUNITY', 'GRID', 'COMPOUND')),
    longitude double precision,
    latitude double precision
);

-- `code` is the statistical division code in its short form (4308, not 430800 or 430800000000);
-- `local_code` is whatever the place itself uses where no official code exists.
create table registry.area_terms (
    area_id uuid not null references registry.areas,
    start_date date not null,
    end_date date,
    edition_id uuid references registry.editions,
    code text,
    local_code text,
    name text not null,
    pinyin text not null,
    statutory_parent_id uuid references registry.areas,
    operational_parent_id uuid references registry.areas,
    primary key (area_id, start_date),
    check (end_date is null or end_date > start_date)
);

create index area_terms_by_code on registry.area_terms (code);
create index area_terms_by_local_code on registry.area_terms (local_code);
create index area_terms_by_pinyin on registry.area_terms (pinyin);
create index area_terms_by_statutory_parent on registry.area_terms (statutory_parent_id);
create index area_terms_by_operational_parent on registry.area_terms (operational_parent_id);

create table registry.area_aliases (
    area_id uuid not null references registry.areas,
    alias text not null,
    start_date date,
    end_date date,
    note text not null,
    primary key (area_id, alias)
);

create index area_aliases_by_alias on registry.area_aliases (alias);

-- Every area with itself and all above it, by either parent. Derived from the terms in force and
-- rewritten with them.
create table registry.area_closure (
    area_id uuid not null references registry.areas,
    ancestor_id uuid not null references registry.areas,
    primary key (area_id, ancestor_id)
);

create index area_closure_downwards on registry.area_closure (ancestor_id, area_id);

-- Single characters and pairs of characters of a name. Chinese is searched by one or two characters,
-- for which trigrams know nothing.
create function registry.grams(name text) returns text[]
    language sql immutable parallel safe strict
    return array(
        select distinct gram
          from generate_series(1, length(name)) as i,
               lateral (values (substr(name, i, 1)), (nullif(substr(name, i, 2), substr(name, i, 1)))) as g (gram)
         where gram is not null);

create index area_terms_by_grams on registry.area_terms using gin (registry.grams(name));
