-- Quarantine sites: where orders are served. What a site is like stands in its own tables; whether it is open is the last
-- turn; who lives in a room is known further down the ladder (quarantine).
--
-- | column | meaning |
-- | --- | --- |
-- | intakes | whom it takes: CLOSE and SECONDARY contacts, arrivals from elsewhere (INBOUND), OTHER |
-- | reserve | kept ready and opened when needed, within `opens_in_minutes` (F13) |
-- | loop | the closed loop in which its staff lives (posts.loops) |
create table sites.sites (
    id uuid primary key,
    area_id uuid not null,
    place_id uuid unique,
    organization_id uuid,
    name_zh text not null,
    name_en text,
    address text not null,
    longitude double precision not null check (longitude between -180 and 180),
    latitude double precision not null check (latitude between -90 and 90),
    intakes text[] not null check (intakes <> '{}' and intakes <@ '{CLOSE,SECONDARY,INBOUND,OTHER}'::text[]),
    reserve boolean not null,
    opens_in_minutes int not null check (opens_in_minutes between 0 and 43200),
    loop text not null,
    telephone text not null,
    founded_by uuid,
    founded_at timestamptz not null
);

create index sites_by_area on sites.sites (area_id);

-- The last turn of a site holds; before the first it is PREPARING. `unfit`: closed because nobody can stay there.
create table sites.turns (
    id uuid primary key,
    site_id uuid not null references sites.sites,
    state text not null check (state in ('PREPARING', 'OPEN', 'RESTING', 'CLOSED')),
    unfit boolean not null default false,
    reason text not null,
    turned_by uuid,
    turned_at timestamptz not null,
    check (not unfit or state = 'CLOSED')
);

create index turns_by_site on sites.turns (site_id, turned_at desc, id desc);

-- Three zones and the passages between them (F14, F15): where the quarantined live, where staff works, and where one
-- washes and changes on the way from one to the other.
create table sites.passages (
    id uuid primary key,
    site_id uuid not null references sites.sites,
    name text not null,
    kind text not null check (kind in ('CLEAN', 'CONTAMINATED')),
    from_zone text not null check (from_zone in ('OUTSIDE', 'OBSERVATION', 'WORK', 'SANITARY')),
    to_zone text not null check (to_zone in ('OUTSIDE', 'OBSERVATION', 'WORK', 'SANITARY')),
    told_by uuid,
    told_at timestamptz not null,
    ended_at timestamptz,
    check (from_zone <> to_zone)
);

create index passages_by_site on sites.passages (site_id);

-- | column | meaning |
-- | --- | --- |
-- | air_path | rooms of one building with the same one share air: central air conditioning, a shaft, a hall |
-- | position | along the corridor; two rooms at one position on both sides have doors that face each other |
create table sites.rooms (
    id uuid primary key,
    site_id uuid not null references sites.sites,
    building text not null,
    floor int not null check (floor between -2 and 60),
    label text not null,
    air_path text not null,
    position int not null check (position between 0 and 500),
    side text not null check (side in ('LEFT', 'RIGHT')),
    beds int not null check (beds between 1 and 8),
    barrier_free boolean not null,
    own_bathroom boolean not null,
    unique (site_id, building, label)
);

-- The last turn of a room holds; before the first it is in service. `until` when it is expected back.
create table sites.room_turns (
    id uuid primary key,
    room_id uuid not null references sites.rooms,
    in_service boolean not null,
    why text check (why in ('DISINFECTION', 'REPAIR', 'STAFF', 'OTHER')),
    until timestamptz,
    note text not null,
    turned_by uuid,
    turned_at timestamptz not null,
    check (in_service = (why is null))
);

create index room_turns_by_room on sites.room_turns (room_id, turned_at desc, id desc);

-- Care within reach (F16): a hospital with which the site has an agreement, and how long an ambulance takes.
create table sites.near_care (
    id uuid primary key,
    site_id uuid not null references sites.sites,
    kind text not null check (kind in ('EMERGENCY', 'DIALYSIS', 'OBSTETRICS', 'PSYCHIATRY', 'PAEDIATRICS')),
    hospital text not null,
    minutes int not null check (minutes between 0 and 600),
    told_by uuid,
    told_at timestamptz not null,
    ended_at timestamptz
);

create index near_care_by_site on sites.near_care (site_id);

-- How many must work at a site, by dated rule: for each `per_people` begun so many doctors and nurses, on each shift or
-- (`each_shift` false) in all, and so many others for each of those (F11, F12). The one that began last holds.
create table sites.staff_rules (
    code text primary key,
    start_date date not null,
    per_people int not null check (per_people > 0),
    doctors int not null check (doctors >= 0),
    nurses int not null check (nurses >= 0),
    others_per_medical numeric(4, 2) not null check (others_per_medical >= 0),
    shifts_a_day int not null check (shifts_a_day in (1, 2, 3, 4, 6)),
    each_shift boolean not null,
    source text not null,
    confidence text not null check (confidence in ('official', 'press', 'weak', 'assumed default'))
);

insert into sites.staff_rules values
    ('ZHENGZHOU-2020', '2020-02-01', 50, 2, 2, 3, 3, true, 'F12: 2 doctors and 2 nurses per 50 and shift, 郑州 2020-02; others as F11',
     'press'),
    ('ZJJ-1', '2021-07-29', 50, 1, 1, 3.5, 3, false, 'F11: 张家界《疫情防控技术规范》第 1 号, others 3 to 4 times the medical', 'weak');

-- Posts that were asked for at a site.
create table sites.teams (
    post_id uuid primary key,
    site_id uuid not null references sites.sites,
    people_for int not null,
    asked_by uuid,
    asked_at timestamptz not null
);

create index teams_by_site on sites.teams (site_id);
