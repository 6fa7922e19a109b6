-- A team formed for a task: a thing of its own, beside the organizations from which its members come.
create table duty.teams (
    id uuid primary key,
    name_zh text not null,
    name_en text,
    task_zh text not null,
    task_en text,
    -- who formed it
    organization_id uuid not null,
    area_id uuid not null,
    -- the line of a muster that it serves, if any
    demand_id uuid references duty.demands,
    -- of which team it is a part since that one was split
    split_from_id uuid references duty.teams,
    account_id uuid,
    formed_at timestamptz not null
);

create index teams_by_organization on duty.teams (organization_id, formed_at);
create index teams_by_origin on duty.teams (split_from_id);

-- Who joined and left, in their order; the latest of a person in a team decides.
create table duty.team_facts (
    number bigint generated always as identity primary key,
    change_id uuid not null,
    team_id uuid not null references duty.teams,
    person_id uuid not null,
    act text not null check (act in ('JOINED', 'LEFT')),
    account_id uuid,
    occurred_at timestamptz not null,
    unique (change_id, team_id, person_id)
);

create index team_facts_by_team on duty.team_facts (team_id, person_id, number);

-- It ended: split into others, or dissolved.
create table duty.team_ends (
    team_id uuid primary key references duty.teams,
    id uuid not null unique,
    kind text not null check (kind in ('SPLIT', 'DISSOLVED')),
    reason text,
    account_id uuid,
    occurred_at timestamptz not null,
    check (kind = 'SPLIT' or reason is not null)
);
