-- What somebody who knocked found at a door; the latest that was not taken back counts.
create table rounds.knocks (
    id uuid primary key,
    batch_id uuid not null,
    round_id uuid not null references rounds.rounds,
    dwelling_id uuid not null,
    area_id uuid not null,
    building_id uuid not null,
    outcome text not null check (outcome in ('ANSWERED', 'NOBODY_HOME', 'NO_SUCH_DOOR', 'REFUSED')),
    -- people found of whom nobody knows yet who they are
    more_unknown int not null default 0,
    device_id uuid,
    knocked_by uuid not null,
    knocked_at timestamptz not null,
    received_at timestamptz not null
);

create index knocks_by_building on rounds.knocks (round_id, building_id, knocked_at);
create index knocks_by_area on rounds.knocks (round_id, area_id);

-- `registry_kept`: why the registry stays as it is, though something else was found.
create table rounds.knock_people (
    knock_id uuid not null references rounds.knocks,
    person_id uuid not null,
    found text not null check (found in ('HERE', 'MOVED_AWAY', 'UNKNOWN_HERE', 'DECEASED')),
    more boolean not null,
    registry_act uuid,
    registry_kept text,
    primary key (knock_id, person_id)
);

create index knock_people_gone on rounds.knock_people (person_id) where found <> 'HERE';
create index knock_people_by_person on rounds.knock_people (person_id);

create table rounds.knocks_taken_back (
    knock_id uuid primary key references rounds.knocks,
    id uuid not null,
    reason text not null,
    taken_back_by uuid not null,
    taken_back_at timestamptz not null
);

-- That somebody cannot come down, or belongs to those who are always tested alone: told by whom, and until when.
create table rounds.needs (
    id uuid primary key,
    person_id uuid not null,
    kind text not null check (kind in ('CANNOT_COME_DOWN', 'KEY_PERSON')),
    reason text not null,
    start_at timestamptz not null,
    end_at timestamptz not null,
    told_by uuid not null,
    told_at timestamptz not null,
    check (end_at > start_at)
);

create index needs_by_person on rounds.needs (person_id);
create index needs_by_end on rounds.needs (end_at);

create table rounds.need_ends (
    need_id uuid primary key references rounds.needs,
    id uuid not null,
    reason text not null,
    ended_by uuid not null,
    ended_at timestamptz not null
);

-- What devices brought and could not be taken in. The records themselves stay with the devices' others.
create table rounds.refused_records (
    device_id uuid not null,
    number int not null,
    kind text not null,
    area_id uuid not null,
    account_id uuid not null,
    reason text not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (device_id, number)
);

create index refused_records_by_area on rounds.refused_records (area_id, received_at);
