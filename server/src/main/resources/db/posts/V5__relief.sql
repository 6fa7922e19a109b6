-- What whoever stands at a post is given: meals at local times, rests after spells, water by the hour in heat. Rules with
-- dates; a change is a new row.
create table posts.relief_rules (
    code text not null check (code ~ '^[A-Z_]+$'),
    start_date date not null,
    end_date date,
    kind text not null check (kind in ('MEAL', 'REST', 'WATER')),
    name_zh text not null,
    name_en text not null,
    -- only for seats in heat
    heat boolean not null,
    -- local, of a meal
    at time,
    -- of a rest: after so long on the seat, for so long
    every_minutes int check (every_minutes > 0),
    minutes int check (minutes > 0),
    -- of water, for each hour in heat
    millilitres int check (millilitres > 0),
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (code, start_date),
    check (end_date > start_date),
    check ((kind = 'MEAL') = (at is not null)),
    check ((kind = 'REST') = (every_minutes is not null and minutes is not null)),
    check ((kind = 'WATER') = (millilitres is not null))
);

insert into posts.relief_rules (code, start_date, kind, name_zh, name_en, heat, at, every_minutes, minutes, millilitres,
                                source_zh, source_en, confidence)
values ('BREAKFAST', '2020-01-01', 'MEAL', '早餐', 'Breakfast', false, '07:30', null, null, null,
        '假设：用餐时间', 'Assumed: times of meals', 'ASSUMED'),
       ('LUNCH', '2020-01-01', 'MEAL', '午餐', 'Lunch', false, '12:00', null, null, null,
        '假设：用餐时间', 'Assumed: times of meals', 'ASSUMED'),
       ('DINNER', '2020-01-01', 'MEAL', '晚餐', 'Dinner', false, '18:00', null, null, null,
        '假设：用餐时间', 'Assumed: times of meals', 'ASSUMED'),
       ('NIGHT_MEAL', '2020-01-01', 'MEAL', '夜宵', 'Night meal', false, '00:30', null, null, null,
        '假设：夜班加餐', 'Assumed: a meal for those on nights', 'ASSUMED'),
       ('REST', '2020-01-01', 'REST', '轮休', 'Rest', false, null, 120, 15, null,
        '假设：每两小时轮休 15 分钟', 'Assumed: 15 minutes after each two hours', 'ASSUMED'),
       ('HEAT_REST', '2020-01-01', 'REST', '高温轮休', 'Rest in heat', true, null, 60, 15, null,
        '规则 B9：35 ℃ 以上轮换（成都，2021-07-29）；原型城市近 40 ℃、每天十余小时（F47）。每小时 15 分钟为假设',
        'B9: relief above 35 C (Chengdu, 2021-07-29); near 40 C and over ten hours a day in the model case (F47). 15 '
            'minutes after each hour are assumed', 'ASSUMED'),
       ('HEAT_WATER', '2020-01-01', 'WATER', '饮水', 'Water', true, null, null, null, 500,
        '假设：高温下每小时半升', 'Assumed: half a litre for each hour in heat', 'ASSUMED');
