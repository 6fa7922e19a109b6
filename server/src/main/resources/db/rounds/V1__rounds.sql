-- How many people's swabs go into one tube: by the level of the zone in which they live, for key people, and for all
-- others, from which round of a campaign on. Several editions are kept; a campaign names the one by which it is held.
create table rounds.pool_editions (
    code text primary key,
    name_zh text not null,
    name_en text not null,
    start_date date not null,
    end_date date,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED'))
);

create table rounds.pool_rules (
    id int generated always as identity primary key,
    edition_code text not null references rounds.pool_editions,
    target text not null check (target in ('ZONE_LEVEL', 'KEY_PEOPLE', 'OTHERS')),
    scheme_code text,
    level_code text,
    from_number int not null default 1,
    pool_size int not null check (pool_size in (1, 5, 10, 20)),
    -- one tube for a whole household, whatever its size
    by_household boolean not null default false,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    check ((target = 'ZONE_LEVEL') = (scheme_code is not null and level_code is not null))
);

create table rounds.campaigns (
    id uuid primary key,
    area_id uuid not null,
    name_zh text not null,
    name_en text,
    disease text not null,
    pool_edition text not null references rounds.pool_editions,
    notice_id uuid,
    opened_by uuid,
    opened_at timestamptz not null
);

create index campaigns_by_area on rounds.campaigns (area_id);

-- `number` is the city's own, 1, 2, 3 … in its campaign. Who else numbers the same round otherwise stands below.
create table rounds.rounds (
    id uuid primary key,
    campaign_id uuid not null references rounds.campaigns,
    number int not null check (number > 0),
    scope text not null check (scope in ('AREAS', 'ZONES', 'LIST')),
    start_at timestamptz not null,
    end_at timestamptz not null,
    opened_by uuid,
    opened_at timestamptz not null,
    check (end_at > start_at)
);

-- Not unique: the number of a round that was taken back before it began is free again.
create index rounds_by_campaign on rounds.rounds (campaign_id, number);

create table rounds.round_areas (
    round_id uuid not null references rounds.rounds,
    area_id uuid not null,
    primary key (round_id, area_id)
);

create index round_areas_by_area on rounds.round_areas (area_id);

create table rounds.round_zones (
    round_id uuid not null references rounds.rounds,
    zone_id uuid not null,
    primary key (round_id, zone_id)
);

create table rounds.round_people (
    round_id uuid not null references rounds.rounds,
    person_id uuid not null,
    primary key (round_id, person_id)
);

-- The round's number as an area counts it: the city's round 4 was one district's round 7. A later row corrects.
create table rounds.local_numbers (
    id uuid primary key,
    round_id uuid not null references rounds.rounds,
    area_id uuid not null,
    number int not null check (number > 0),
    told_by uuid,
    told_at timestamptz not null
);

create index local_numbers_by_round on rounds.local_numbers (round_id, area_id, told_at);

-- Who is to be tested, as the registry stood when the round began; never changed afterwards.
create table rounds.listed (
    round_id uuid not null,
    person_id uuid not null,
    area_id uuid not null,
    building_id uuid,
    entrance_id uuid,
    dwelling_id uuid,
    household_id uuid,
    lane text not null check (lane in ('ORDINARY', 'RESTRICTED', 'AT_HOME')),
    pool_size int not null,
    primary key (person_id, round_id)
);

create index listed_by_area on rounds.listed (round_id, area_id, building_id);

-- The same counted when it was frozen, by smallest area, rule and lane: what a page shows of a city. Households are
-- counted where the rule gives each a tube of its own.
create table rounds.frozen_areas (
    round_id uuid not null,
    area_id uuid not null,
    rule_id int not null references rounds.pool_rules,
    lane text not null check (lane in ('ORDINARY', 'RESTRICTED', 'AT_HOME')),
    people int not null,
    households int not null,
    primary key (round_id, area_id, rule_id, lane)
);

create table rounds.freezings (
    round_id uuid primary key references rounds.rounds,
    people int not null,
    dwellings int not null,
    buildings int not null,
    frozen_at timestamptz not null
);

-- Before who is to be tested was frozen, the ending takes the round back.
create table rounds.endings (
    round_id uuid primary key references rounds.rounds,
    reason text not null,
    ended_by uuid,
    ended_at timestamptz not null
);

-- What was found since: somebody more, somebody who is not to be tested here. Facts alone change a denominator.
create table rounds.corrections (
    id uuid primary key,
    batch_id uuid not null,
    round_id uuid not null references rounds.rounds,
    person_id uuid not null,
    kind text not null check (kind in ('ADDED', 'REMOVED')),
    reason text not null,
    area_id uuid not null,
    building_id uuid,
    entrance_id uuid,
    dwelling_id uuid,
    household_id uuid,
    lane text not null check (lane in ('ORDINARY', 'RESTRICTED', 'AT_HOME')),
    pool_size int not null,
    -- at which door it was found
    knock_id uuid,
    device_id uuid,
    corrected_by uuid not null,
    corrected_at timestamptz not null,
    received_at timestamptz not null
);

create index corrections_by_round on rounds.corrections (round_id, received_at);
create index corrections_by_batch on rounds.corrections (batch_id);
create index corrections_by_person on rounds.corrections (person_id, round_id);
create index corrections_by_area on rounds.corrections (round_id, area_id);
create index corrections_by_knock on rounds.corrections (knock_id);

-- Why somebody listed was not tested, as told at the door or by telephone; the latest told counts, and none takes an
-- earlier one back.
create table rounds.not_tested (
    id uuid primary key,
    batch_id uuid not null,
    round_id uuid not null references rounds.rounds,
    person_id uuid not null,
    reason text check (reason in
        ('UNREACHABLE', 'TESTED_ELSEWHERE', 'ILL_OR_OLD', 'WORK_CLASH', 'REFUSED', 'INFANT', 'OUT_OF_CITY', 'OTHER')),
    device_id uuid,
    told_by uuid not null,
    told_at timestamptz not null,
    received_at timestamptz not null
);

create index not_tested_by_round on rounds.not_tested (round_id, person_id, told_at);
create index not_tested_by_batch on rounds.not_tested (batch_id);
