-- What a roster may ask of a person, what counts as night and as heat, how late is late, and how much each soft rule
-- weighs: dated editions, the last that covers a day holds.
create table posts.limits (
    start_date date primary key,
    end_date date,
    shift_minutes int not null check (shift_minutes > 0),
    rest_minutes int not null check (rest_minutes >= 0),
    week_minutes int not null check (week_minutes > 0),
    -- a shift is a night's when so much of it lies between these
    night_start time not null,
    night_end time not null,
    night_minutes int not null,
    heat_celsius int not null,
    heat_minutes int not null check (heat_minutes > 0),
    late_minutes int not null,
    no_show_minutes int not null,
    near_home int not null check (near_home >= 0),
    own_compound int not null check (own_compound >= 0),
    nights int not null check (nights >= 0),
    weekends int not null check (weekends >= 0),
    couples int not null check (couples >= 0),
    heat int not null check (heat >= 0),
    continuity int not null check (continuity >= 0),
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    check (end_date > start_date)
);

insert into posts.limits (start_date, shift_minutes, rest_minutes, week_minutes, night_start, night_end, night_minutes,
                          heat_celsius, heat_minutes, late_minutes, no_show_minutes,
                          near_home, own_compound, nights, weekends, couples, heat, continuity,
                          source_zh, source_en, confidence)
values ('2020-01-01', 720, 600, 2880, '23:00', '06:00', 120, 35, 240, 15, 30, 1, 30, 10, 6, 500, 4, 40,
        '规则 B8：连续不超过 12 小时，间隔不少于 10 小时，不连上两个夜班；B9：35 ℃ 以上轮换。每周 48 小时、高温下 4 小时、'
            '迟到 15 分钟、缺岗 30 分钟和各项权重均为假设',
        'B8: at most 12 h on end, at least 10 h between, no two nights in a row; B9: relief above 35 C. 48 h a week, 4 h '
            'in heat, late after 15 min, a no-show after 30 min and all weights are assumed', 'ASSUMED');

-- Which skill the work in a line of organizations proves by itself.
create table posts.system_skills (
    system text not null,
    skill text not null,
    start_date date not null,
    end_date date,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (system, skill, start_date)
);

insert into posts.system_skills (system, skill, start_date, source_zh, source_en, confidence)
values ('PUBLIC_SECURITY', 'POLICE', '2020-01-01', '假设：公安机关人员可承担公安岗位',
        'Assumed: who works for the police can hold the seat of the police', 'ASSUMED'),
       ('HEALTH', 'HEALTH', '2020-01-01', '假设：卫生系统人员可承担医护岗位',
        'Assumed: who works in health can hold the seat of the health services', 'ASSUMED'),
       ('HEALTH', 'SAMPLING', '2020-01-01', '假设：卫生系统人员经培训可采样',
        'Assumed: who works in health was trained to swab', 'ASSUMED'),
       ('COMMUNITY', 'COMMUNITY', '2020-01-01', '假设：社区人员可承担社区岗位',
        'Assumed: who works for a community can hold its seat', 'ASSUMED'),
       ('COMMUNITY', 'REGISTRATION', '2020-01-01', '假设：社区人员会登记扫码',
        'Assumed: who works for a community can register and scan', 'ASSUMED'),
       ('COURTS', 'REGISTRATION', '2020-01-01', '报道：法院干警协助登记扫码',
        'As reported: staff of the courts registered and scanned', 'PRESS'),
       ('PROCURATORATES', 'REGISTRATION', '2020-01-01', '报道：检察干警协助登记扫码',
        'As reported: staff of the procuratorates registered and scanned', 'PRESS'),
       ('JUSTICE_ADMINISTRATION', 'REGISTRATION', '2020-01-01', '报道：司法行政人员协助登记、查验两码',
        'As reported: justice staff registered people and checked the two codes', 'PRESS');

-- Heat as it was forecast or measured.
create table posts.heat (
    id uuid primary key,
    area_id uuid not null,
    start_at timestamptz not null,
    end_at timestamptz not null,
    celsius int not null check (celsius between -60 and 60),
    source text not null,
    told_by uuid,
    told_at timestamptz not null,
    check (end_at > start_at)
);

create index heat_by_time on posts.heat (start_at, end_at);

-- Somebody cannot serve. One without an end lasts until an ending is recorded.
create table posts.absences (
    id uuid primary key,
    person_id uuid not null,
    kind text not null check (kind in ('UNFIT', 'QUARANTINED', 'CONTACT', 'NO_SHOW', 'AWAY')),
    start_at timestamptz not null,
    end_at timestamptz,
    -- the seat at which nobody came
    plan_id uuid,
    seat int,
    reason text not null,
    told_by uuid,
    told_at timestamptz not null,
    check (end_at > start_at),
    check ((kind = 'NO_SHOW') = (seat is not null)),
    check ((plan_id is null) = (seat is null))
);

create index absences_by_person on posts.absences (person_id, start_at);
create index absences_by_time on posts.absences (told_at, id);
create unique index absences_by_seat on posts.absences (plan_id, seat, person_id) where seat is not null;

create table posts.absence_endings (
    id uuid primary key,
    absence_id uuid not null references posts.absences,
    end_at timestamptz not null,
    told_by uuid,
    told_at timestamptz not null
);

create index absence_endings_by_absence on posts.absence_endings (absence_id, told_at);

-- Who works and lives in a closed loop, from when until when.
create table posts.loop_members (
    id uuid primary key,
    loop text not null,
    person_id uuid not null,
    start_at timestamptz not null,
    end_at timestamptz,
    told_by uuid,
    told_at timestamptz not null,
    check (end_at > start_at)
);

create index loop_members_by_person on posts.loop_members (person_id, start_at);
