-- How a kind of post is staffed around the clock, as a dated edition of it. A new edition is a new row.
create table posts.patterns (
    code text not null check (code ~ '^[A-Z_]+$'),
    start_date date not null,
    end_date date,
    name_zh text not null,
    name_en text not null,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (code, start_date),
    check (end_date > start_date)
);

-- One line of it: from this local time on, so long, so many people, of one skill or of any (no skill).
create table posts.pattern_lines (
    code text not null,
    start_date date not null,
    position int not null,
    starts_at time not null,
    minutes int not null check (minutes between 30 and 1440),
    skill text,
    people int not null check (people between 1 and 100),
    primary key (code, start_date, position),
    foreign key (code, start_date) references posts.patterns
);

-- A task place. One on a border belongs to both areas.
create table posts.posts (
    id uuid primary key,
    name_zh text not null,
    name_en text,
    kind text not null,
    pattern text not null,
    area_id uuid not null,
    other_area_id uuid,
    place_id uuid,
    -- whose gate it is
    compound_id uuid,
    -- the closed loop in which it lies
    loop text,
    outdoor boolean not null,
    longitude double precision not null,
    latitude double precision not null,
    notice_id uuid,
    opens_at timestamptz not null,
    opened_by uuid,
    opened_at timestamptz not null
);

create index posts_by_area on posts.posts (area_id);
create index posts_by_other_area on posts.posts (other_area_id);

-- Who staffs it.
create table posts.post_organizations (
    post_id uuid not null references posts.posts,
    organization_id uuid not null,
    primary key (post_id, organization_id)
);

create index post_organizations_by_organization on posts.post_organizations (organization_id);

-- Lines of one post that stand for its pattern from a day on: the last recorded that covers a day holds.
create table posts.post_rules (
    id uuid primary key,
    number bigint generated always as identity unique,
    post_id uuid not null references posts.posts,
    start_date date not null,
    end_date date,
    source text not null,
    ruled_by uuid,
    ruled_at timestamptz not null,
    check (end_date > start_date)
);

create index post_rules_by_post on posts.post_rules (post_id, number);

create table posts.post_rule_lines (
    rule_id uuid not null references posts.post_rules,
    position int not null,
    starts_at time not null,
    minutes int not null check (minutes between 30 and 1440),
    skill text,
    people int not null check (people between 1 and 100),
    primary key (rule_id, position)
);

create table posts.post_closings (
    id uuid primary key,
    post_id uuid not null references posts.posts,
    closes_at timestamptz not null,
    reason text not null,
    notice_id uuid,
    closed_by uuid,
    closed_at timestamptz not null
);

create index post_closings_by_post on posts.post_closings (post_id);

-- The patterns of rules.md B4 and B5. Times of the middle shifts are assumed wherever the source names none.
insert into posts.patterns (code, start_date, name_zh, name_en, source_zh, source_en, confidence)
values ('CHECKPOINT', '2020-01-01', '卡口', 'Checkpoint',
        '淅川县，2022-09：24 小时三班；23:00–06:00 公安、医护、社区各至少一人在岗。白天人数与 07:00、15:00 交接为假设',
        'Xichuan, 2022-09: three shifts in 24 h; from 23:00 to 06:00 one each of police, health and community awake. '
            'The number by day and the changes at 07:00 and 15:00 are assumed', 'PRESS'),
       ('VILLAGE', '2020-01-01', '村口', 'Village post',
        '淅川县，2022-09：07:00–23:00。两班、每班两人为假设',
        'Xichuan, 2022-09: 07:00 to 23:00. Two shifts of two people are assumed', 'PRESS'),
       ('GATE', '2020-01-01', '小区大门', 'Compound gate',
        '天长市：同时至少两人；淅川县，2022-09：20:00 后交保安。07:00–20:00 分两班 390 分钟为假设',
        'Tianchang: at least two at once; Xichuan, 2022-09: guards from 20:00 on. Two shifts of 390 minutes from 07:00 '
            'to 20:00, and two guards in two turns by night, are assumed', 'PRESS'),
       ('MOTORWAY_EXIT', '2020-01-01', '高速出口', 'Motorway exit',
        '平度市，2022：13 个高速出口 500 人，每人每天 8 小时。每班四人、三班为假设',
        'Pingdu, 2022: 13 exits, 500 people, 8 h a day each. Four a shift in three shifts is assumed', 'PRESS'),
       ('SAMPLING', '2020-01-01', '采样点', 'Sampling point',
        '假设：08:00–20:00 分三班 240 分钟，每班采样一人、登记一人、秩序两人',
        'Assumed: 08:00 to 20:00 in three shifts of 240 minutes, one to swab, one to register, two to keep order',
        'ASSUMED'),
       ('QUARANTINE', '2020-01-01', '隔离点', 'Quarantine site',
        '假设：三班 480 分钟，每班两人，闭环管理',
        'Assumed: three shifts of 480 minutes, two people each, in a closed loop', 'ASSUMED'),
       ('LABORATORY', '2020-01-01', '检测实验室', 'Laboratory',
        '地方通知：实验室 24 小时运转。三班、每班两名医护为假设',
        'Local notices: a laboratory works 24 h. Three shifts of two of the health services are assumed', 'PRESS');

insert into posts.pattern_lines (code, start_date, position, starts_at, minutes, skill, people)
values ('CHECKPOINT', '2020-01-01', 1, '07:00', 480, null, 3),
       ('CHECKPOINT', '2020-01-01', 2, '15:00', 480, null, 3),
       ('CHECKPOINT', '2020-01-01', 3, '23:00', 480, 'POLICE', 1),
       ('CHECKPOINT', '2020-01-01', 4, '23:00', 480, 'HEALTH', 1),
       ('CHECKPOINT', '2020-01-01', 5, '23:00', 480, 'COMMUNITY', 1),
       ('VILLAGE', '2020-01-01', 1, '07:00', 480, null, 2),
       ('VILLAGE', '2020-01-01', 2, '15:00', 480, null, 2),
       ('GATE', '2020-01-01', 1, '07:00', 390, null, 2),
       ('GATE', '2020-01-01', 2, '13:30', 390, null, 2),
       ('GATE', '2020-01-01', 3, '20:00', 330, null, 2),
       ('GATE', '2020-01-01', 4, '01:30', 330, null, 2),
       ('MOTORWAY_EXIT', '2020-01-01', 1, '07:00', 480, null, 4),
       ('MOTORWAY_EXIT', '2020-01-01', 2, '15:00', 480, null, 4),
       ('MOTORWAY_EXIT', '2020-01-01', 3, '23:00', 480, null, 4),
       ('SAMPLING', '2020-01-01', 1, '08:00', 240, 'SAMPLING', 1),
       ('SAMPLING', '2020-01-01', 2, '08:00', 240, 'REGISTRATION', 1),
       ('SAMPLING', '2020-01-01', 3, '08:00', 240, null, 2),
       ('SAMPLING', '2020-01-01', 4, '12:00', 240, 'SAMPLING', 1),
       ('SAMPLING', '2020-01-01', 5, '12:00', 240, 'REGISTRATION', 1),
       ('SAMPLING', '2020-01-01', 6, '12:00', 240, null, 2),
       ('SAMPLING', '2020-01-01', 7, '16:00', 240, 'SAMPLING', 1),
       ('SAMPLING', '2020-01-01', 8, '16:00', 240, 'REGISTRATION', 1),
       ('SAMPLING', '2020-01-01', 9, '16:00', 240, null, 2),
       ('QUARANTINE', '2020-01-01', 1, '07:00', 480, null, 2),
       ('QUARANTINE', '2020-01-01', 2, '15:00', 480, null, 2),
       ('QUARANTINE', '2020-01-01', 3, '23:00', 480, null, 2),
       ('LABORATORY', '2020-01-01', 1, '07:00', 480, 'HEALTH', 2),
       ('LABORATORY', '2020-01-01', 2, '15:00', 480, 'HEALTH', 2),
       ('LABORATORY', '2020-01-01', 3, '23:00', 480, 'HEALTH', 2);
