-- For what somebody may be held on the spot, and for how long at most. A rule with dates; a change is a new line.
create table zones.hold_rules (
    code text not null,
    start_date date not null,
    end_date date,
    most_hours int not null check (most_hours > 0),
    name_zh text not null,
    name_en text not null,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (code, start_date),
    check (end_date > start_date)
);

insert into zones.hold_rules (code, start_date, most_hours, name_zh, name_en, source_zh, source_en, confidence) values
    ('POSITIVE_POOL', '2020-01-01', 12, '同管混采初筛阳性或灰区，等待单采复核',
     'In a pool with a positive or unclear result, until the own test',
     '各地做法：同管人员原地等待，本人阴性即放行；12 小时为本系统所定上限',
     'practice: members stay put and each is released on the own negative; 12 hours are the house''s own limit', 'PRESS'),
    ('RED_CODE_AT_GATE', '2020-01-01', 12, '卡口发现红码，等待闭环转运', 'A red code at a gate, until the closed transfer',
     '张家界 2022-03-24 做法：就地留观、报县区指挥部；12 小时为本系统所定上限',
     'Zhangjiajie, 2022-03-24: held on the spot, county command told; 12 hours are the house''s own limit', 'PRESS'),
    ('FEVER_AT_GATE', '2020-01-01', 4, '卡口测温 37.3 ℃ 及以上，等待医务人员', 'A fever of 37.3 °C or more at a gate, until medical staff come',
     '37.3 ℃ 为 2020 年各地通行做法；4 小时为本系统所定',
     'threshold: practice 2020; 4 hours are our choice', 'ASSUMED');

-- A hold on some people. It has no effect before a second person approved it, and always ends by itself.
create table zones.holds (
    id uuid primary key,
    rule_code text not null,
    area_id uuid not null,
    reason text not null,
    start_at timestamptz not null,
    end_at timestamptz not null,
    approval_id uuid not null,
    requested_by uuid not null,
    requested_at timestamptz not null,
    check (end_at > start_at)
);

create table zones.held_people (
    hold_id uuid not null references zones.holds,
    person_id uuid not null,
    primary key (hold_id, person_id)
);

create index held_people_by_person on zones.held_people (person_id);

create table zones.hold_decisions (
    hold_id uuid primary key references zones.holds,
    approved boolean not null,
    decided_at timestamptz not null
);

-- Let go before the end.
create table zones.hold_releases (
    id uuid primary key,
    hold_id uuid not null references zones.holds,
    person_id uuid not null,
    reason text not null,
    released_by uuid not null,
    released_at timestamptz not null,
    unique (hold_id, person_id),
    foreign key (hold_id, person_id) references zones.held_people
);
