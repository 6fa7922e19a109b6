-- Who was called to do what, where and when, as reported. Corrections are new rows beside it, never updates.
create table duty.assignments (
    id uuid primary key,
    reference text not null unique,
    -- place in every list
    position int not null,
    part_of_id uuid references duty.assignments,
    system text not null,
    level text not null check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'SEVERAL', 'NOT_STATED')),
    -- the smallest area of which the report says so; the city when it names no district
    area_id uuid not null,
    area_zh text not null,
    area_en text,
    area_stated boolean not null,
    organization_id uuid,
    organization_zh text not null,
    organization_en text,
    task_zh text not null,
    task_en text,
    -- the report's own words; start and end only where they are certain
    time_zh text,
    time_en text,
    time_start_at timestamptz,
    time_end_at timestamptz,
    hours_a_day int check (hours_a_day between 1 and 24),
    posts int check (posts > 0),
    remark_zh text,
    remark_en text,
    notice_id uuid,
    recorded_at timestamptz not null
);

-- What somebody said about the number of people, with who said it and as of when.
create table duty.statements (
    assignment_id uuid primary key references duty.assignments,
    value int check (value > 0),
    qualifier text not null check (qualifier in ('EXACT', 'AT_LEAST', 'NOT_STATED')),
    issuer_zh text not null,
    issuer_en text,
    as_of date,
    check ((value is null) = (qualifier = 'NOT_STATED'))
);

create table duty.assignment_places (
    assignment_id uuid not null references duty.assignments,
    position int not null,
    name_zh text not null,
    name_en text,
    place_id uuid,
    area_id uuid,
    -- a boundary post has two areas
    other_area_id uuid,
    unresolved_name_id uuid,
    doubt_zh text,
    doubt_en text,
    primary key (assignment_id, position)
);

-- Nobody says whether the people of one assignment are among those of the other: they are never added.
create table duty.overlaps (
    assignment_id uuid not null references duty.assignments,
    within_id uuid not null references duty.assignments,
    doubt_zh text not null,
    doubt_en text,
    primary key (assignment_id, within_id),
    check (assignment_id <> within_id)
);

-- Facts about the people of an assignment, in their order. The roster at an instant is derived: those whose
-- latest fact until then is not WITHDRAWN.
create table duty.roster_facts (
    number bigint generated always as identity primary key,
    -- the client's id of the change; empty for what was loaded
    change_id uuid unique,
    assignment_id uuid not null references duty.assignments,
    person_id uuid not null,
    kind text not null check (kind in ('PUT_ON', 'WITHDRAWN', 'RETURNED')),
    reason text,
    -- the account that did it; empty for what was loaded
    account_id uuid,
    occurred_at timestamptz not null
);

create index roster_facts_by_assignment on duty.roster_facts (assignment_id, person_id, number);
create index roster_facts_by_person on duty.roster_facts (person_id, number);

-- What duty publishes for reports.
create view duty.published_assignments as
    select a.id, a.reference, a.position, a.part_of_id, a.system, a.level,
           a.area_id, a.area_zh, a.area_en, a.area_stated,
           a.organization_id, a.organization_zh, a.organization_en,
           a.task_zh, a.task_en, a.notice_id is not null as notice_only,
           s.value as stated_value, s.qualifier as stated_qualifier,
           s.issuer_zh, s.issuer_en, a.recorded_at
      from duty.assignments a
      join duty.statements s on s.assignment_id = a.id;

create view duty.published_overlaps as
    select assignment_id, within_id, doubt_zh, doubt_en from duty.overlaps;

create view duty.published_roster_facts as
    select number, assignment_id, person_id, kind <> 'WITHDRAWN' as present, occurred_at
      from duty.roster_facts;
