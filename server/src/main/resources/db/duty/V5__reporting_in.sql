-- Somebody reported in: where they live, at a community linked with their organization, or at a post. The community
-- registers it.
create table duty.reports_in (
    id uuid primary key,
    number bigint generated always as identity unique,
    person_id uuid not null,
    -- where the person worked then; empty for who works nowhere
    organization_id uuid,
    area_id uuid not null,
    basis text not null check (basis in ('HOME', 'LINKED', 'POST')),
    -- the post's name
    post text,
    notice_id uuid,
    -- empty for what was loaded
    account_id uuid,
    registered_at timestamptz not null,
    check ((basis = 'POST') = (post is not null))
);

create index reports_in_by_area on duty.reports_in (area_id, number);
create index reports_in_by_person on duty.reports_in (person_id, number);

-- What the street gave them to do, and that they no longer help there. The latest of each counts.
create table duty.report_in_facts (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    report_in_id uuid not null references duty.reports_in,
    act text not null check (act in ('ASSIGNED', 'ENDED')),
    -- the task, or why it ended
    words text not null,
    account_id uuid not null,
    occurred_at timestamptz not null
);

create index report_in_facts_by_report on duty.report_in_facts (report_in_id, number);

-- A community told the street how many had reported in until then: a statement, kept as it was made.
create table duty.reports_up (
    id uuid primary key,
    number bigint generated always as identity unique,
    area_id uuid not null,
    registered int not null check (registered >= 0),
    assigned int not null check (assigned >= 0),
    -- the last registration that it counts
    through_number bigint not null,
    account_id uuid not null,
    occurred_at timestamptz not null
);

create index reports_up_by_area on duty.reports_up (area_id, number);
