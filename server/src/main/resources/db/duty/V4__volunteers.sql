-- Who may volunteer: a rule with dates. Of several that hold, that of the smallest area decides, then the latest.
create table duty.volunteer_rules (
    id int primary key,
    -- empty: everywhere
    area_id uuid,
    start_date date not null,
    end_date date,
    youngest int not null check (youngest > 0),
    oldest int not null check (oldest >= youngest),
    needs text[] not null,
    longest_hours int not null check (longest_hours between 1 and 48),
    source text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    check (end_date > start_date)
);

insert into duty.volunteer_rules (id, start_date, youngest, oldest, needs, longest_hours, source, confidence)
values (1, '2020-01-01', 18, 45,
        '{HEALTHY,VACCINATED,GREEN_CODE,NO_RISK_STAY,CONSENT,TRAINED,PLEDGE,INSURED}', 16,
        '2020至2022年多地志愿者招募公告，单次时长上限为本系统拟定 / calls for volunteers of several cities, 2020 to 2022; the longest stay is our choice', 'PRESS');

-- Somebody offers to help in an area, or ends it. The latest fact decides.
create table duty.volunteer_facts (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    person_id uuid not null,
    kind text not null check (kind in ('JOINED', 'LEFT')),
    area_id uuid not null,
    reason text,
    -- empty for what was loaded
    account_id uuid,
    occurred_at timestamptz not null
);

create index volunteer_facts_by_person on duty.volunteer_facts (person_id, number);
create index volunteer_facts_by_area on duty.volunteer_facts (area_id, number);

-- What was shown of a person: skills of anybody, the rest of volunteers. The latest of one kind and detail decides.
create table duty.evidence_facts (
    number bigint generated always as identity primary key,
    id uuid not null,
    person_id uuid not null,
    kind text not null check (kind in ('SKILL', 'HEALTHY', 'VACCINATED', 'GREEN_CODE', 'NO_RISK_STAY', 'CONSENT',
                                       'TRAINED', 'PLEDGE', 'INSURED')),
    detail text not null default '',
    holds boolean not null,
    start_date date not null,
    end_date date,
    note text not null,
    account_id uuid,
    occurred_at timestamptz not null,
    unique (id, kind, detail),
    check (end_date > start_date),
    check ((kind = 'SKILL') = (detail <> ''))
);

create index evidence_facts_by_person on duty.evidence_facts (person_id, kind, detail, number);
