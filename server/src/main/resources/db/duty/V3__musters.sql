-- What somebody may be asked for beside being there. A word is added, never reworded.
create table duty.skills (
    code text primary key check (code ~ '^[A-Z_]+$'),
    position int not null unique,
    name_zh text not null,
    name_en text not null
);

insert into duty.skills (code, position, name_zh, name_en)
values ('POLICE', 1, '公安执勤', 'Police'),
       ('HEALTH', 2, '医护', 'Health care'),
       ('COMMUNITY', 3, '社区工作', 'Community work'),
       ('SAMPLING', 4, '核酸采样', 'Swabbing'),
       ('REGISTRATION', 5, '登记扫码', 'Registration and scanning'),
       ('DATA_ENTRY', 6, '信息录入', 'Data entry'),
       ('DRIVING', 7, '驾驶', 'Driving'),
       ('PSYCHOLOGY', 8, '心理疏导', 'Psychological help'),
       ('TRACING', 9, '流调', 'Tracing');

-- A notice asks organizations for people, for a span. No end means until further notice.
create table duty.musters (
    id uuid primary key,
    notice_id uuid not null,
    title_zh text not null,
    title_en text,
    start_at timestamptz not null,
    end_at timestamptz,
    -- where it was told, when somebody else told it
    source_zh text,
    source_en text,
    -- empty for what was loaded
    called_by uuid,
    called_at timestamptz not null,
    check (end_at > start_at)
);

create index musters_by_notice on duty.musters (notice_id);
create index musters_by_time on duty.musters (called_at, id);

-- One line of it: how many of whom, for what, where.
create table duty.demands (
    id uuid primary key,
    muster_id uuid not null references duty.musters,
    position int not null,
    organization_id uuid not null,
    task_zh text not null,
    task_en text,
    skill text references duty.skills,
    area_id uuid not null,
    place_id uuid,
    place_zh text not null,
    place_en text,
    -- empty when nobody stated a number
    asked int check (asked > 0),
    unique (muster_id, position)
);

create index demands_by_organization on duty.demands (organization_id);

-- What happened to a person on a line, in its order: state and presence are derived from the latest of each.
create table duty.call_facts (
    number bigint generated always as identity primary key,
    -- the client's id of the change; one change may name many
    change_id uuid not null,
    demand_id uuid not null references duty.demands,
    person_id uuid not null,
    act text not null check (act in ('NAMED', 'WITHDRAWN', 'CONFIRMED', 'DECLINED', 'ARRIVED', 'LEFT')),
    -- by whom it came: the person, a dispatcher whom the person told by telephone, or a dispatcher's own act
    way text not null check (way in ('SELF', 'TELEPHONE', 'DESK')),
    reason text,
    account_id uuid,
    occurred_at timestamptz not null,
    unique (change_id, demand_id, person_id),
    check (act not in ('WITHDRAWN', 'DECLINED') or reason is not null)
);

create index call_facts_by_demand on duty.call_facts (demand_id, person_id, number);
create index call_facts_by_person on duty.call_facts (person_id, number);
create index presence_by_account on duty.presence (account_id, occurred_at);
