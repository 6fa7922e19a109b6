-- People whom a device found behind a door and could not name: what was typed of each lies here as the device sealed it
-- for the house, until somebody enters them or says why not.
create table rounds.unnamed_people (
    id uuid primary key,
    knock_id uuid not null references rounds.knocks,
    sealed bytea
);

create index unnamed_people_by_knock on rounds.unnamed_people (knock_id);
create index unnamed_people_sealed on rounds.unnamed_people (knock_id) where sealed is not null;

-- Whom an earlier version had devices find: how many, and nothing that was typed of them.
insert into rounds.unnamed_people (id, knock_id)
select md5(k.id::text || '/' || i)::uuid, k.id
  from rounds.knocks k
 cross join generate_series(1, k.more_unknown) as i;

-- Who that is, or why nobody was entered.
create table rounds.unnamed_settled (
    unnamed_id uuid primary key references rounds.unnamed_people,
    id uuid not null,
    person_id uuid,
    reason text,
    settled_by uuid not null,
    settled_at timestamptz not null,
    check (num_nonnulls(person_id, reason) = 1)
);

create index knocks_by_door on rounds.knocks (round_id, dwelling_id, knocked_at);
