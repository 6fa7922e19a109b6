create table specimens.laboratories (
    id uuid primary key,
    organization_id uuid not null unique,
    area_id uuid not null,
    name_zh text not null,
    name_en text,
    opened_by uuid,
    opened_at timestamptz not null
);

-- What a laboratory can do in 24 hours, from when on: a fact that somebody told, never changed, followed by later ones.
create table specimens.capacities (
    id uuid primary key,
    laboratory_id uuid not null references specimens.laboratories,
    tubes_per_day int not null check (tubes_per_day >= 0),
    start_at timestamptz not null,
    told_by uuid,
    told_at timestamptz not null
);

create index capacities_by_laboratory on specimens.capacities (laboratory_id, start_at);
