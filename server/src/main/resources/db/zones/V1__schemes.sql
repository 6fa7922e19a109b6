-- Schemes of zones are data with dates: another edition, order or city is a new scheme beside the old ones, for what
-- held at a past hour is read by the scheme of that hour. Dates are days of the city, half-open.
create table zones.schemes (
    code text primary key,
    name_zh text not null,
    name_en text not null,
    start_date date not null,
    end_date date,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    check (end_date > start_date)
);

-- `rank` counts from 1, the strictest. Somebody must look at a zone again `review_days` days after it began, and it holds
-- no more after `lapse_days`, unless a further notice says otherwise: nothing that restricts people goes on because it was
-- forgotten.
create table zones.levels (
    scheme_code text not null references zones.schemes,
    code text not null,
    rank int not null check (rank > 0),
    name_zh text not null,
    name_en text not null,
    review_days int not null check (review_days > 0),
    lapse_days int not null check (lapse_days >= review_days),
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (scheme_code, code),
    unique (scheme_code, rank)
);

-- What a level orders. What its source does not state has no row: that is "not stated", never "allowed".
--
-- | kind | what the setting is of |
-- | --- | --- |
-- | LEAVING_ZONE, ENTERING_ZONE | crossing the zone's edge |
-- | LEAVING_HOME | going out of one's door |
-- | GATHERINGS, KEY_PLACES | meeting, places where people meet |
-- | DOOR_SERVICE, GUARD, DISINFECTION | what must be done for the zone |
-- | TESTING | `rounds`, or every `every_days` days, or on the `test_days` counted from 1; `pool_size` people a tube |
-- | MONITORING | health is watched for `days` days |
-- | FORMER_RESIDENTS | who stayed here for `min_hours` hours since `since_date` and left |
create table zones.measures (
    scheme_code text not null,
    level_code text not null,
    kind text not null check (kind in
        ('LEAVING_ZONE', 'ENTERING_ZONE', 'LEAVING_HOME', 'GATHERINGS', 'KEY_PLACES', 'DOOR_SERVICE', 'GUARD',
         'DISINFECTION', 'TESTING', 'MONITORING', 'FORMER_RESIDENTS')),
    setting text not null check (setting in ('FORBIDDEN', 'LIMITED', 'ALLOWED', 'REQUIRED')),
    rounds int check (rounds > 0),
    every_days int check (every_days > 0),
    test_days int[],
    pool_size int check (pool_size > 0),
    days int check (days > 0),
    since_date date,
    min_hours int check (min_hours > 0),
    primary key (scheme_code, level_code, kind),
    foreign key (scheme_code, level_code) references zones.levels
);

-- What must hold before a zone of this level is lifted; each is answered by evidence, never ticked.
--
-- | kind | parameters |
-- | --- | --- |
-- | DAYS_WITHOUT_INFECTION | `days` days without a new infection |
-- | LAST_CONTACT | the last close contact was exposed (or moved out) more than `days` days ago, and is negative |
-- | FULL_SCREEN | one test of everybody in the last `days` days, all negative |
-- | FULL_SCREEN_ON_DAY | one test of everybody on day `days`, all negative |
-- | OTHERS_RELEASED | all stricter zones of the scheme around here are released |
create table zones.release_conditions (
    scheme_code text not null,
    level_code text not null,
    kind text not null check (kind in
        ('DAYS_WITHOUT_INFECTION', 'LAST_CONTACT', 'FULL_SCREEN', 'FULL_SCREEN_ON_DAY', 'OTHERS_RELEASED')),
    days int check (days > 0),
    -- to which level it falls then; empty where the zone ends
    to_level text,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (scheme_code, level_code, kind),
    foreign key (scheme_code, level_code) references zones.levels,
    check ((days is null) = (kind = 'OTHERS_RELEASED'))
);

insert into zones.schemes (code, name_zh, name_en, start_date, end_date, source_zh, source_en, confidence) values
    ('RISK_2020', '风险等级（高、中、低）', 'Risk levels (high, medium, low)', '2020-01-01', '2022-06-28',
     '国电发〔2020〕11号（文号按引用）；2020 年内的日期不详，取当年首日',
     '国电发〔2020〕11号, number as cited; the day in 2020 is not known and the year''s first is taken', 'OFFICIAL'),
    ('ZHANGJIAJIE_ORDER_31', '张家界四层管控（第31号令）', 'Zhangjiajie''s four layers (Order 31)', '2021-08-04',
     '2021-08-26', '市指挥部第31号令（2021-08-04）及市疾控中心附件；2021-08-25 08:00 起全市为低风险',
     'Order 31 of the city command, 2021-08-04, annex of the city CDC; the city is low risk from 2021-08-25 08:00',
     'OFFICIAL'),
    ('ZHANGJIAJIE_ORDER_37', '张家界高风险区域（第37号令）', 'Zhangjiajie''s high-risk areas (Order 37)', '2021-08-01',
     '2021-08-26', '市指挥部第37号令（2021 年 8 月，日期不详，最早取当月首日）',
     'Order 37 of the city command, 2021-08, day unknown: the month''s first day is taken as the earliest',
     'OFFICIAL'),
    ('THREE_ZONES', '封控区、管控区、防范区', 'Sealed, controlled and precautionary zones', '2021-09-01', '2022-06-28',
     '各地引用的“三区”划定标准（2021 年秋至 2022 年 6 月）；起始日不详，取 9 月 1 日',
     'three-zone standard as quoted by localities, autumn 2021 to 2022-06; its first day is not known and 1 September is'
     ' taken', 'OFFICIAL'),
    ('RISK_NINTH', '风险区（第九版）', 'Risk areas, 9th edition', '2022-06-28', '2022-11-11', '防控方案（第九版），2022-06-28',
     '防控方案(第九版), 2022-06-28', 'OFFICIAL'),
    ('RISK_TWENTY', '风险区（二十条）', 'Risk areas, Twenty Measures', '2022-11-11', '2023-01-08',
     '二十条，2022-11-11；2023-01-08 起不再划定风险区（“乙类乙管”总体方案）',
     '二十条, 2022-11-11; no risk areas from 2023-01-08 (“乙类乙管” 总体方案)', 'OFFICIAL');

insert into zones.levels
       (scheme_code, code, rank, name_zh, name_en, review_days, lapse_days, source_zh, source_en, confidence)
values
    ('RISK_2020', 'HIGH', 1, '高风险地区', 'High-risk area', 14, 28,
     '期限为本系统所定，参照第八版的 14 天',
     'times: our choice, from the 14 days of the 8th edition', 'ASSUMED'),
    ('RISK_2020', 'MEDIUM', 2, '中风险地区', 'Medium-risk area', 14, 28,
     '期限为本系统所定，参照第八版的 14 天',
     'times: our choice, from the 14 days of the 8th edition', 'ASSUMED'),
    ('RISK_2020', 'LOW', 3, '低风险地区', 'Low-risk area', 14, 28,
     '期限为本系统所定，参照第八版的 14 天',
     'times: our choice, from the 14 days of the 8th edition', 'ASSUMED'),
    ('ZHANGJIAJIE_ORDER_31', 'CLOSED_UNIT', 1, '封闭单元', 'Closed unit', 14, 28,
     '命令没有写明结束时间；期限为本系统所定，参照第八版的 14 天',
     'the order states no end; times: our choice, from the 14 days of the 8th edition', 'ASSUMED'),
    ('ZHANGJIAJIE_ORDER_31', 'CONTROLLED', 2, '管控区域', 'Controlled area', 14, 28,
     '命令没有写明结束时间；期限为本系统所定，参照第八版的 14 天',
     'the order states no end; times: our choice, from the 14 days of the 8th edition', 'ASSUMED'),
    ('ZHANGJIAJIE_ORDER_31', 'SPREAD', 3, '波及区', 'Area reached by spread', 14, 28,
     '命令没有写明结束时间；期限为本系统所定，参照第八版的 14 天',
     'the order states no end; times: our choice, from the 14 days of the 8th edition', 'ASSUMED'),
    ('ZHANGJIAJIE_ORDER_31', 'AFFECTED', 4, '受影响区', 'Affected area', 14, 28,
     '命令没有写明结束时间；期限为本系统所定，参照第八版的 14 天',
     'the order states no end; times: our choice, from the 14 days of the 8th edition', 'ASSUMED'),
    ('ZHANGJIAJIE_ORDER_37', 'HIGH', 1, '高风险区', 'High-risk area', 14, 28,
     '命令没有写明结束时间；期限为本系统所定，参照其最后一次检测（第 14 天）',
     'the order states no end; times: our choice, from its last test day, 14', 'ASSUMED'),
    ('THREE_ZONES', 'SEALED', 1, '封控区', 'Sealed zone', 14, 28,
     '14 天出自标准；加倍后自动失效为本系统所定',
     '14 days as in the standard; that it lapses after twice as long is our choice', 'ASSUMED'),
    ('THREE_ZONES', 'CONTROLLED', 2, '管控区', 'Controlled zone', 14, 28,
     '14 天出自标准；加倍后自动失效为本系统所定',
     '14 days as in the standard; that it lapses after twice as long is our choice', 'ASSUMED'),
    ('THREE_ZONES', 'PRECAUTIONARY', 3, '防范区', 'Precautionary zone', 14, 28,
     '14 天出自标准；加倍后自动失效为本系统所定',
     '14 days as in the standard; that it lapses after twice as long is our choice', 'ASSUMED'),
    ('RISK_NINTH', 'HIGH', 1, '高风险区', 'High-risk area', 7, 14,
     '7 天出自第九版；加倍后自动失效为本系统所定',
     '7 days as in the edition; that it lapses after twice as long is our choice', 'ASSUMED'),
    ('RISK_NINTH', 'MEDIUM', 2, '中风险区', 'Medium-risk area', 7, 14,
     '7 天出自第九版；加倍后自动失效为本系统所定',
     '7 days as in the edition; that it lapses after twice as long is our choice', 'ASSUMED'),
    ('RISK_NINTH', 'LOW', 3, '低风险区', 'Low-risk area', 7, 14,
     '7 天出自第九版；加倍后自动失效为本系统所定',
     '7 days as in the edition; that it lapses after twice as long is our choice', 'ASSUMED'),
    ('RISK_TWENTY', 'HIGH', 1, '高风险区', 'High-risk area', 5, 10,
     '5 天出自二十条；加倍后自动失效为本系统所定',
     '5 days as in the measures; that it lapses after twice as long is our choice', 'ASSUMED'),
    ('RISK_TWENTY', 'LOW', 2, '低风险区', 'Low-risk area', 5, 10,
     '5 天出自二十条；加倍后自动失效为本系统所定',
     '5 days as in the measures; that it lapses after twice as long is our choice', 'ASSUMED');

insert into zones.measures (scheme_code, level_code, kind, setting) values
    ('ZHANGJIAJIE_ORDER_31', 'CLOSED_UNIT', 'LEAVING_ZONE', 'FORBIDDEN'),
    ('ZHANGJIAJIE_ORDER_31', 'CLOSED_UNIT', 'ENTERING_ZONE', 'FORBIDDEN'),
    ('ZHANGJIAJIE_ORDER_31', 'CLOSED_UNIT', 'GUARD', 'REQUIRED'),
    ('ZHANGJIAJIE_ORDER_31', 'CLOSED_UNIT', 'DISINFECTION', 'REQUIRED'),
    ('ZHANGJIAJIE_ORDER_31', 'CONTROLLED', 'LEAVING_ZONE', 'FORBIDDEN'),
    ('ZHANGJIAJIE_ORDER_31', 'CONTROLLED', 'ENTERING_ZONE', 'ALLOWED'),
    ('ZHANGJIAJIE_ORDER_31', 'CONTROLLED', 'GATHERINGS', 'FORBIDDEN'),
    ('ZHANGJIAJIE_ORDER_31', 'SPREAD', 'LEAVING_HOME', 'FORBIDDEN'),
    ('ZHANGJIAJIE_ORDER_31', 'SPREAD', 'KEY_PLACES', 'FORBIDDEN'),
    ('ZHANGJIAJIE_ORDER_31', 'AFFECTED', 'LEAVING_HOME', 'FORBIDDEN'),
    ('ZHANGJIAJIE_ORDER_31', 'AFFECTED', 'KEY_PLACES', 'FORBIDDEN'),
    ('ZHANGJIAJIE_ORDER_37', 'HIGH', 'LEAVING_ZONE', 'FORBIDDEN'),
    ('ZHANGJIAJIE_ORDER_37', 'HIGH', 'ENTERING_ZONE', 'FORBIDDEN'),
    ('ZHANGJIAJIE_ORDER_37', 'HIGH', 'LEAVING_HOME', 'FORBIDDEN'),
    ('ZHANGJIAJIE_ORDER_37', 'HIGH', 'DOOR_SERVICE', 'REQUIRED'),
    ('THREE_ZONES', 'SEALED', 'LEAVING_ZONE', 'FORBIDDEN'),
    ('THREE_ZONES', 'SEALED', 'LEAVING_HOME', 'FORBIDDEN'),
    ('THREE_ZONES', 'SEALED', 'DOOR_SERVICE', 'REQUIRED'),
    ('THREE_ZONES', 'CONTROLLED', 'LEAVING_ZONE', 'FORBIDDEN'),
    ('THREE_ZONES', 'CONTROLLED', 'GATHERINGS', 'FORBIDDEN'),
    ('THREE_ZONES', 'PRECAUTIONARY', 'GATHERINGS', 'LIMITED');

insert into zones.measures
       (scheme_code, level_code, kind, setting, rounds, every_days, test_days, pool_size, days, since_date, min_hours)
values
    ('ZHANGJIAJIE_ORDER_31', 'CLOSED_UNIT', 'TESTING', 'REQUIRED', 3, null, null, 1, null, null, null),
    ('ZHANGJIAJIE_ORDER_31', 'CONTROLLED', 'TESTING', 'REQUIRED', 2, null, null, 1, null, null, null),
    ('ZHANGJIAJIE_ORDER_31', 'SPREAD', 'TESTING', 'REQUIRED', 2, null, null, 5, null, null, null),
    ('ZHANGJIAJIE_ORDER_31', 'AFFECTED', 'TESTING', 'REQUIRED', 2, null, null, 5, null, null, null),
    ('ZHANGJIAJIE_ORDER_37', 'HIGH', 'TESTING', 'REQUIRED', null, 1, null, 1, null, null, null),
    ('ZHANGJIAJIE_ORDER_37', 'HIGH', 'FORMER_RESIDENTS', 'REQUIRED', null, null, '{1,4,7,10,14}', null, null,
     '2021-07-19', 2),
    ('THREE_ZONES', 'SEALED', 'TESTING', 'REQUIRED', null, null, '{1,4,7,10,14}', null, null, null, null),
    ('THREE_ZONES', 'SEALED', 'MONITORING', 'REQUIRED', null, null, null, null, 7, null, null),
    ('THREE_ZONES', 'CONTROLLED', 'TESTING', 'REQUIRED', null, null, '{1,4,7}', null, null, null, null);

insert into zones.release_conditions (scheme_code, level_code, kind, days, to_level, source_zh, source_en, confidence)
select 'THREE_ZONES', level_code, kind, days, null, '各地引用的“三区”划定标准，2021 年秋',
       'three-zone standard as quoted by localities, autumn 2021', 'OFFICIAL'
  from (values ('SEALED'), ('CONTROLLED')) as l (level_code),
       (values ('DAYS_WITHOUT_INFECTION', 14), ('LAST_CONTACT', 14), ('FULL_SCREEN', 2)) as c (kind, days);

insert into zones.release_conditions (scheme_code, level_code, kind, days, to_level, source_zh, source_en, confidence) values
    ('THREE_ZONES', 'PRECAUTIONARY', 'OTHERS_RELEASED', null, null,
     '各地引用的“三区”划定标准，2021 年秋', 'three-zone standard as quoted by localities, autumn 2021', 'OFFICIAL'),
    ('RISK_NINTH', 'HIGH', 'DAYS_WITHOUT_INFECTION', 7, 'MEDIUM', '防控方案（第九版），2022-06-28',
     '防控方案(第九版), 2022-06-28', 'OFFICIAL'),
    ('RISK_NINTH', 'HIGH', 'FULL_SCREEN_ON_DAY', 7, 'MEDIUM', '防控方案（第九版），2022-06-28',
     '防控方案(第九版), 2022-06-28', 'OFFICIAL'),
    ('RISK_NINTH', 'MEDIUM', 'DAYS_WITHOUT_INFECTION', 7, 'LOW', '防控方案（第九版），2022-06-28',
     '防控方案(第九版), 2022-06-28', 'OFFICIAL'),
    ('RISK_TWENTY', 'HIGH', 'DAYS_WITHOUT_INFECTION', 5, 'LOW', '二十条，2022-11-11', '二十条, 2022-11-11',
     'OFFICIAL');
