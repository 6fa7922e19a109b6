-- What is used up at posts. A word is added, never reworded.
create table posts.items (
    code text primary key check (code ~ '^[A-Z0-9_]+$'),
    position int not null unique,
    name_zh text not null,
    name_en text not null,
    unit_zh text not null,
    unit_en text not null
);

insert into posts.items (code, position, name_zh, name_en, unit_zh, unit_en)
values ('MASK', 1, '医用外科口罩', 'Surgical mask', '只', 'pieces'),
       ('N95', 2, 'N95 口罩', 'N95 mask', '只', 'pieces'),
       ('COVERALL', 3, '防护服', 'Coverall', '件', 'pieces'),
       ('GOWN', 4, '隔离衣', 'Gown', '件', 'pieces'),
       ('SHIELD', 5, '防护面屏', 'Face shield', '个', 'pieces'),
       ('GLOVES', 6, '一次性手套', 'Gloves', '双', 'pairs'),
       ('OUTER_GLOVES', 7, '外层手套', 'Outer gloves', '双', 'pairs'),
       ('DISINFECTANT', 8, '含氯消毒液', 'Chlorine disinfectant', '升', 'litres'),
       ('THERMOMETER', 9, '额温枪', 'Thermometer', '支', 'pieces'),
       ('WATER', 10, '饮用水', 'Drinking water', '瓶', 'bottles');

-- How much whoever holds a seat uses up: so many in each begun stretch, times what is lost. By skill, or by the kind of
-- post; where a skill has rules of its own, those alone. Rules with dates; a change is a new row.
create table posts.usage_rules (
    number int primary key,
    item text not null references posts.items,
    skill text,
    post_kind text,
    every_minutes int not null check (every_minutes > 0),
    quantity int not null check (quantity > 0),
    loss numeric(4, 2) not null check (loss >= 1),
    start_date date not null,
    end_date date,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    check (end_date > start_date)
);

insert into posts.usage_rules (number, item, skill, post_kind, every_minutes, quantity, loss, start_date, source_zh,
                               source_en, confidence)
select number, item, skill, post_kind, every_minutes, quantity, 1.10, '2020-01-01', source_zh, source_en, 'ASSUMED'
  from (values
        (1, 'COVERALL', 'SAMPLING', null, 240, 1, 'B11'),
        (2, 'N95', 'SAMPLING', null, 240, 1, 'B11'),
        (3, 'SHIELD', 'SAMPLING', null, 240, 1, 'B11'),
        (4, 'OUTER_GLOVES', 'SAMPLING', null, 240, 2, 'B11'),
        (5, 'N95', 'REGISTRATION', null, 240, 1, 'B11'),
        (6, 'GOWN', 'REGISTRATION', null, 240, 1, 'B11'),
        (7, 'SHIELD', 'REGISTRATION', null, 240, 1, 'B11'),
        (8, 'GLOVES', 'REGISTRATION', null, 240, 1, 'B11'),
        (9, 'MASK', null, 'CHECKPOINT', 240, 1, 'B11'),
        (10, 'GLOVES', null, 'CHECKPOINT', 240, 1, 'B11'),
        (11, 'MASK', null, 'BOUNDARY', 240, 1, 'B11'),
        (12, 'GLOVES', null, 'BOUNDARY', 240, 1, 'B11'),
        (13, 'MASK', null, 'MOTORWAY_EXIT', 240, 1, 'B11'),
        (14, 'GLOVES', null, 'MOTORWAY_EXIT', 240, 1, 'B11'),
        (15, 'MASK', null, 'GATE', 480, 1, 'B10'),
        (16, 'GLOVES', null, 'GATE', 480, 1, 'B10'),
        (17, 'MASK', null, 'VILLAGE', 480, 1, 'B10'),
        (18, 'GLOVES', null, 'VILLAGE', 480, 1, 'B10'),
        (19, 'MASK', null, 'SAMPLING', 240, 1, 'B10'),
        (20, 'COVERALL', null, 'QUARANTINE', 240, 1, 'F17'),
        (21, 'N95', null, 'QUARANTINE', 240, 1, 'F17'),
        (22, 'SHIELD', null, 'QUARANTINE', 240, 1, 'F17'),
        (23, 'OUTER_GLOVES', null, 'QUARANTINE', 240, 2, 'F17'),
        (24, 'COVERALL', null, 'LABORATORY', 240, 1, 'B11'),
        (25, 'N95', null, 'LABORATORY', 240, 1, 'B11'),
        (26, 'SHIELD', null, 'LABORATORY', 240, 1, 'B11'),
        (27, 'OUTER_GLOVES', null, 'LABORATORY', 240, 2, 'B11'),
        (28, 'MASK', null, 'OTHER', 480, 1, 'B10'))
       as rules (number, item, skill, post_kind, every_minutes, quantity, rule)
  join (values
        ('B10', '规则 B10：职业暴露口罩不超过 4 小时，一般不超过 8 小时；损耗 1.1 倍、手套随口罩更换为假设',
         'B10: a mask at most 4 h in occupational exposure, 8 h in general; loss x 1.1 and gloves changed with it are '
             'assumed'),
        ('B11', '规则 B11：每 4 小时按岗位用量，损耗 1.1 倍；未见官方标准；边界卡口、高速出口比照卡口，实验室比照采样',
         'B11: per 4 h by role, loss x 1.1; no official norm is known. Borders and exits are taken as checkpoints, '
             'laboratories as sampling'),
        ('F17', '规则 F17：隔离点二级防护；用量比照采样（B11）为假设',
         'F17: second-level protection at quarantine sites; amounts as for sampling (B11) are assumed'))
       as sources (rule, source_zh, source_en) using (rule);

-- What came, was counted and was used, as facts: how much there is is derived.
create table posts.stock_facts (
    -- the client's id of what was told at once, or made from the device's record
    id uuid not null,
    post_id uuid not null references posts.posts,
    item text not null references posts.items,
    kind text not null check (kind in ('RECEIVED', 'COUNTED', 'USED')),
    quantity int not null check (quantity between 0 and 1000000),
    -- empty for what was loaded
    account_id uuid,
    offline boolean not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (id, item, kind)
);

create index stock_facts_by_post on posts.stock_facts (post_id, item, occurred_at);
