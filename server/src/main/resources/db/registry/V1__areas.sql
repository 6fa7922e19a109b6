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
    primary key (area_id, start_date)
);

create index area_terms_by_code on registry.area_terms (code);
create index area_terms_by_name on registry.area_terms (name);
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

-- Every area with itself and all above it, by either parent. Derived from the terms in force and
-- rewritten with them.
create table registry.area_closure (
    area_id uuid not null references registry.areas,
    ancestor_id uuid not null references registry.areas,
    primary key (area_id, ancestor_id)
);

create index area_closure_downwards on registry.area_closure (ancestor_id, area_id);

create table registry.organizations (
    id uuid primary key,
    name text not null,
    pinyin text not null,
    system text not null,
    level text not null,
    area_id uuid not null references registry.areas,
    parent_id uuid references registry.organizations,
    establishment int,
    establishment_assumed boolean not null default false
);

create index organizations_by_area on registry.organizations (area_id);
create index organizations_by_parent on registry.organizations (parent_id);
create index organizations_by_name on registry.organizations (name);
create index organizations_by_pinyin on registry.organizations (pinyin);
