-- By which numbers a call-up is planned. A value holds from one day to before another, everywhere or in an area with all
-- in it; of several the one of the smallest area counts, then the latest.
create table callups.rules (
    id int generated always as identity primary key,
    code text not null,
    area_id uuid,
    start_date date not null,
    end_date date,
    value int not null,
    -- between which values the source leaves the choice
    least int,
    most int,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    check (end_date is null or end_date > start_date)
);

insert into callups.rules (code, start_date, value, least, most, source_zh, source_en, confidence)
values ('QUEUE_MINUTES', '2020-01-01', 20, null, null, '《区域新冠病毒核酸检测组织实施指南（第三版）》2022-03-22：排队不超过20分钟（C2）',
        'Third guide, 2022-03-22: a queue of at most 20 minutes (C2)', 'OFFICIAL'),
       ('SAMPLING_HOURS', '2020-01-01', 6, 6, 12, '第三版指南：采样6小时内完成，最长12小时（C2）',
        'Third guide: all sampling in 6 hours, at most 12 (C2)', 'OFFICIAL'),
       ('PEOPLE_PER_POINT', '2020-01-01', 2500, 2000, 3000, '第三版指南：每2000—3000人一个采样点（C5）',
        'Third guide: one sampling point for 2,000 to 3,000 people (C5)', 'OFFICIAL'),
       ('PEOPLE_PER_TABLE', '2020-01-01', 700, 600, 800, '2022-05-13发布会：每600—800人一个采样台（C6）',
        'Statement of 2022-05-13: one table for 600 to 800 people (C6)', 'OFFICIAL'),
       ('PEOPLE_PER_SAMPLER', '2020-01-01', 360, null, null, '第三版指南：采样人员数＝人口÷360（C5）',
        'Third guide: samplers = population / 360 (C5)', 'OFFICIAL'),
       ('MEDICAL_PER_TABLE', '2020-01-01', 2, null, null, '成都2021-07-29：每台2名医护（C9）',
        'Chengdu, 2021-07-29: two medical staff a table (C9)', 'PRESS'),
       ('SCANNERS_PER_TABLE', '2020-01-01', 1, null, null, '成都2021-07-29：每台1名扫码员（C9）',
        'Chengdu, 2021-07-29: one scanner a table (C9)', 'PRESS'),
       ('TABLE_SECONDS', '2020-01-01', 50, 30, 60, '北京2021-01：每人在台前不到1分钟（C10）',
        'Beijing, 2021-01: less than a minute at the table (C10)', 'PRESS'),
       ('TUBE_SECONDS', '2020-01-01', 60, null, null, '假设：每管换管、贴码、封口1分钟',
        'Assumed: a minute a tube for change, label and lid', 'ASSUMED'),
       ('LANE_GAP_MINUTES', '2020-01-01', 15, null, null, '假设：普通人员结束15分钟、消毒后，受限人员再来（C2 黄码专道）',
        'Assumed: those under restrictions come 15 minutes after the others, when the place is disinfected (C2)',
        'ASSUMED'),
       ('SCAN_TO_SWAB_SECONDS', '2020-01-01', 120, null, null, '北京2021-01：从扫码到采样约2分钟（C10）',
        'Beijing, 2021-01: about 2 minutes from scanning to the swab (C10)', 'PRESS'),
       ('SLOT_MINUTES', '2020-01-01', 15, null, null, '假设：按一刻钟分批叫号', 'Assumed: called by the quarter of an hour', 'ASSUMED'),
       ('WALK_METRES_PER_MINUTE', '2020-01-01', 54, null, null, '假设：带老人小孩步行每分钟54米',
        'Assumed: 54 metres a minute on foot, with the old and the young', 'ASSUMED'),
       ('FLOOR_SECONDS', '2020-01-01', 15, null, null, '假设：下一层楼15秒', 'Assumed: 15 seconds down a floor', 'ASSUMED'),
       ('DOOR_SECONDS', '2020-01-01', 180, null, null, '假设：每户门口3分钟（换手套、穿隔离衣、核对）',
        'Assumed: 3 minutes a door (gloves, gown, papers)', 'ASSUMED'),
       ('DOOR_PERSON_SECONDS', '2020-01-01', 120, null, null, '假设：上门每人2分钟', 'Assumed: 2 minutes a person at the door',
        'ASSUMED'),
       ('DOOR_FLOOR_SECONDS', '2020-01-01', 30, null, null, '假设：上下一层30秒', 'Assumed: 30 seconds a floor, up and down',
        'ASSUMED'),
       ('PEOPLE_PER_TRIP', '2020-01-01', 60, null, null, '假设：一个上门小组一趟至多带60人的样本',
        'Assumed: a team carries the specimens of at most 60 people a trip', 'ASSUMED'),
       ('VOLUNTEERS_PER_BUILDING', '2020-01-01', 1, null, null, '假设：每栋一名志愿者叫号带队（B3 楼栋长）',
        'Assumed: one volunteer a building calls and leads (B3: a head for each building)', 'ASSUMED'),
       ('PEOPLE_PER_VOLUNTEER', '2020-01-01', 150, null, null, '假设：一名志愿者至多照应150人',
        'Assumed: one volunteer looks after at most 150 people', 'ASSUMED'),
       ('ORDER_KEEPERS_PER_POINT', '2020-01-01', 2, null, null, '县级方案：入口、出口各一人维持一米线（C8）',
        'County plan: one each at entry and exit for lines of 1 m (C8)', 'PRESS'),
       ('HEAT_CELSIUS', '2020-01-01', 35, null, null, '成都2021-07-29：35℃以上轮换（B9，阈值为假设）',
        'Chengdu, 2021-07-29: rotation above 35 degrees (B9; the threshold is assumed)', 'PRESS'),
       ('HEAT_ROTATION', '2020-01-01', 3, null, null, '成都36℃时采样人员按3倍轮换（B9）',
        'Chengdu at 36 degrees: three times the samplers, in turns (B9)', 'PRESS'),
       ('EQUIPMENT_HOURS', '2020-01-01', 4, null, null, '假设：防护用品每4小时一套（B11）', 'Assumed: one set of protection for 4 hours (B11)', 'ASSUMED'),
       ('EQUIPMENT_LOSS_PERCENT', '2020-01-01', 10, null, null, '假设：损耗一成（B11）', 'Assumed: a tenth is lost (B11)', 'ASSUMED');

-- One plan for a round and an area; it is made anew as versions.
create table callups.plans (
    id uuid primary key,
    round_id uuid not null,
    area_id uuid not null,
    scale text not null check (scale in ('DOORS', 'AREAS')),
    asked_by uuid,
    asked_at timestamptz not null,
    unique (round_id, area_id)
);

create index plans_by_area on callups.plans (area_id, asked_at);

-- A search for a plan.
create table callups.runs (
    id uuid primary key,
    plan_id uuid not null references callups.plans,
    from_version uuid,
    settings jsonb not null,
    asked_by uuid,
    asked_at timestamptz not null
);

create index runs_by_plan on callups.runs (plan_id, asked_at);

create table callups.run_facts (
    number bigint generated always as identity primary key,
    run_id uuid not null references callups.runs,
    kind text not null check (kind in ('BEGUN', 'STOP_ASKED', 'ENDED', 'FAILED')),
    account_id uuid,
    note text,
    occurred_at timestamptz not null
);

create index run_facts_by_run on callups.run_facts (run_id, number);
create unique index run_facts_end on callups.run_facts (run_id) where kind in ('ENDED', 'FAILED');

create table callups.run_progress (
    number bigint generated always as identity primary key,
    run_id uuid not null references callups.runs,
    step text not null check (step in ('GATHERING', 'CALLING', 'TABLES', 'ROUTES')),
    elapsed_ms bigint not null
);

create index run_progress_by_run on callups.run_progress (run_id, number);

-- Work in hand: who is at it, and when that was last seen. A row goes with the end of its run.
create table callups.run_work (
    run_id uuid primary key references callups.runs,
    node uuid not null,
    seen_at timestamptz not null
);

-- A version is never changed. `ground` is what was known when it was made, `result` what was worked out of it.
create table callups.versions (
    id uuid primary key,
    plan_id uuid not null references callups.plans,
    number int not null check (number > 0),
    origin text not null check (origin in ('SOLVED', 'HAND', 'UNDONE')),
    from_version uuid references callups.versions,
    run_id uuid references callups.runs,
    edit jsonb,
    settings jsonb not null,
    ground jsonb not null,
    result jsonb not null,
    people int not null,
    finish_at timestamptz not null,
    breaches int not null,
    made_by uuid,
    made_at timestamptz not null,
    unique (plan_id, number)
);

create unique index versions_by_run on callups.versions (run_id);

-- Who calls people down in which building, by a version.
create table callups.version_volunteers (
    version_id uuid not null references callups.versions,
    building_id uuid not null,
    person_id uuid not null,
    primary key (version_id, building_id, person_id)
);

create index version_volunteers_by_person on callups.version_volunteers (person_id);

-- The last of a plan is in force.
create table callups.publications (
    id uuid primary key,
    number bigint generated always as identity unique,
    plan_id uuid not null references callups.plans,
    version_id uuid not null references callups.versions,
    published_by uuid,
    published_at timestamptz not null
);

create index publications_by_plan on callups.publications (plan_id, number);

-- What was asked of posts for a version: people at a sampling point.
create table callups.requests (
    id uuid primary key,
    plan_id uuid not null references callups.plans,
    version_id uuid not null references callups.versions,
    point int not null,
    post_id uuid not null,
    post_rule_id uuid not null,
    requested_by uuid,
    requested_at timestamptz not null
);

create index requests_by_plan on callups.requests (plan_id, requested_at);
