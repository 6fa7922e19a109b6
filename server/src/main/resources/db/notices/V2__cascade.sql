-- How urgent a notice is, from when it holds, and by when it wants to be read and acted on.
alter table notices.issues
    add column urgency text not null default 'ROUTINE' check (urgency in ('ROUTINE', 'URGENT', 'VERY_URGENT')),
    -- empty when nobody says
    add column effective_at timestamptz,
    add column read_by timestamptz,
    add column act_by timestamptz,
    -- empty for what was loaded
    add column issued_by uuid,
    add check (act_by is null or read_by is null or act_by >= read_by);
alter table notices.issues alter column urgency drop default;

-- Who drafts it: an organization for its own units; empty for an area's command post.
alter table notices.notices add column organization_id uuid;

-- Within how many minutes of its issue a notice wants to be read and acted on, unless it says so itself: a rule with
-- dates. The line in force when it is issued decides; a change is a new line.
create table notices.deadline_rules (
    urgency text not null check (urgency in ('ROUTINE', 'URGENT', 'VERY_URGENT')),
    start_date date not null,
    end_date date,
    read_minutes int not null check (read_minutes > 0),
    -- empty: nothing has to be done
    act_minutes int check (act_minutes >= read_minutes),
    -- how often a silence goes one superior further up
    again_minutes int not null check (again_minutes > 0),
    source text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (urgency, start_date),
    check (end_date > start_date)
);

insert into notices.deadline_rules (urgency, start_date, read_minutes, act_minutes, again_minutes, source, confidence)
values ('ROUTINE', '2020-01-01', 240, null, 240, 'our choice', 'ASSUMED'),
       ('URGENT', '2020-01-01', 30, 120, 30,
        'our choice: read within 30 minutes, acted on within 2 hours, then the telephone; the degrees of official'
        ' telegrams (1 to 10 days) are too slow', 'ASSUMED'),
       ('VERY_URGENT', '2020-01-01', 10, 30, 10, 'our choice', 'ASSUMED');

-- What it does to an earlier one.
create table notices.relations (
    notice_id uuid not null references notices.notices,
    kind text not null check (kind in ('SUPERSEDES', 'LIFTS', 'AMENDS')),
    other_id uuid not null references notices.notices,
    primary key (notice_id, other_id),
    check (notice_id <> other_id)
);

create index relations_by_other on notices.relations (other_id);

-- A draft's words as they were changed; the last line holds until it is issued, and then for good.
create table notices.rewordings (
    number bigint generated always as identity primary key,
    notice_id uuid not null references notices.notices,
    title_zh text not null,
    title_en text,
    body_zh text not null,
    body_en text,
    account_id uuid not null,
    recorded_at timestamptz not null
);

create index rewordings_by_notice on notices.rewordings (notice_id, number);

create table notices.annexes (
    id uuid primary key,
    notice_id uuid not null references notices.notices,
    position int not null,
    name text not null,
    media_type text not null,
    bytes bytea not null,
    added_at timestamptz not null,
    unique (notice_id, position)
);

-- To whom it went, down the tree of areas and of organizations, as these stood when it was issued.
create table notices.addressees (
    id uuid primary key,
    notice_id uuid not null references notices.notices,
    position int not null,
    area_id uuid,
    organization_id uuid,
    name text not null,
    -- whom its silence is told; empty for the first
    superior_id uuid references notices.addressees,
    check ((area_id is null) <> (organization_id is null)),
    unique (notice_id, position),
    unique nulls not distinct (notice_id, area_id, organization_id)
);

create index addressees_by_area on notices.addressees (area_id, notice_id) where area_id is not null;
create index addressees_by_organization on notices.addressees (organization_id, notice_id)
    where organization_id is not null;

-- What an addressee said. Whether somebody is late, has read or has acted is derived.
create table notices.receipts (
    id uuid primary key,
    number bigint generated always as identity unique,
    addressee_id uuid not null references notices.addressees,
    kind text not null check (kind in ('READ', 'ACTED', 'CANNOT')),
    remark text,
    -- empty for what was loaded
    account_id uuid,
    occurred_at timestamptz not null,
    check (kind <> 'CANNOT' or remark is not null)
);

create index receipts_by_addressee on notices.receipts (addressee_id, number);

-- A silence that was told to a superior, each step once.
create table notices.escalations (
    addressee_id uuid not null references notices.addressees,
    silent_on text not null check (silent_on in ('READING', 'ACTING')),
    step int not null check (step > 0),
    -- empty when nobody stands above: then the issuer was told
    told_id uuid references notices.addressees,
    escalated_at timestamptz not null,
    primary key (addressee_id, silent_on, step)
);

create index escalations_by_told on notices.escalations (told_id, escalated_at);
