-- What an edition says, as dated data: who counts in which surroundings, who are contacts of the second degree, and what
-- becomes of each class. An edition of a place alone (Order 37) adds to the nation's, inside its zones and its days.
alter table tracing.rule_editions
    add column disease text not null default 'COVID_19',
    -- off: known, and used by nobody until a command decides so
    add column enabled boolean not null default true,
    add column secondary text not null default 'NONE'
        check (secondary in ('NONE', 'ALL_CLOSE', 'HIGH_RISK_CLOSE')),
    -- a room or an open place with more people than this on one day is a crowd: who was there is of `crowd_class`, and
    -- nobody becomes a contact of the second degree by it
    add column crowd_people int check (crowd_people > 0),
    add column crowd_class text check (crowd_class in ('SECONDARY', 'VENUE_EXPOSED', 'GENERAL')),
    -- of an edition of a place: the scheme whose zones are its ground (zones.schemes), who stayed there for so long and
    -- since which day; empty where the nation is its ground
    add column zone_scheme text,
    add column stay_seconds int check (stay_seconds > 0),
    add column stay_since date,
    add check ((zone_scheme is null) = (stay_seconds is null) and (zone_scheme is null) = (stay_since is null)),
    add check ((crowd_people is null) = (crowd_class is null));

-- The Twenty Measures changed the ninth edition from their day on.
update tracing.rule_editions set end_date = '2022-11-11' where edition = 'NCP-9';
update tracing.rule_editions
   set secondary = 'ALL_CLOSE', crowd_people = 200, crowd_class = 'GENERAL'
 where edition in ('NCP-7', 'NCP-8');
update tracing.rule_editions
   set secondary = 'HIGH_RISK_CLOSE', crowd_people = 200, crowd_class = 'VENUE_EXPOSED'
 where edition = 'NCP-9';

insert into tracing.rule_editions
       (edition, issuer, start_date, end_date, window_days, source, confidence, secondary, crowd_people, crowd_class)
values ('NCP-20M', '国务院联防联控机制', '2022-11-11', '2023-01-08', 2,
        '二十条，2022-11-11（E9: secondary contacts no longer determined）', 'official', 'NONE', 200, 'VENUE_EXPOSED');

insert into tracing.rule_editions
       (edition, issuer, start_date, end_date, window_days, source, confidence, zone_scheme, stay_seconds, stay_since)
values ('ZJJ-37', '张家界市疫情防控指挥部', '2021-08-01', '2021-08-26', 2,
        '第37号令（2021 年 8 月，日期不详，最早取当月首日）：2021-07-19 以来在高风险区域停留 2 小时及以上者（A6, E12）', 'official',
        'ZHANGJIAJIE_ORDER_37', 7200, '2021-07-19');

-- Other diseases (E13): for how many days a contact is followed. Of nobody in this city until a case of it is known.
insert into tracing.rule_editions
       (edition, issuer, start_date, end_date, window_days, source, confidence, disease, enabled)
select 'E13-' || disease, '开源默认值', '2020-01-01', null, 2, 'E13: open-source SORMAS, follow-up days', 'assumed default',
       disease, enabled
  from (values ('INFLUENZA_NEW', true), ('EBOLA', true), ('LASSA', true), ('MEASLES', true), ('MONKEYPOX', true),
               ('VHF_UNSPECIFIED', true), ('PLAGUE', true), ('MENINGOCOCCAL', true), ('CHOLERA', true), ('RABIES', true),
               ('CORONAVIRUS', true), ('DENGUE', false), ('YELLOW_FEVER', false)) as d (disease, enabled);

-- Who counts in which surroundings: what two people must have shared, and which class that suggests.
--
-- | column | meaning |
-- | --- | --- |
-- | degree | 1: who met the case; 2: who met a close contact of it |
-- | at_least_seconds | together in all; 0 where having been there at that time is enough |
-- | tail_seconds | for so long the air of a room holds what the case left there |
-- | any_time | everybody counts who was there on that day |
-- | same_coach | only those of one coach or cabin |
-- | near_rows | so many rows, or bays, may lie between; empty where rows do not matter |
-- | class_beyond | of who sat further away; empty where they are no contacts |
-- | high_risk_seconds | a close contact for so long or longer is one of high risk; empty: never |
create table tracing.setting_rules (
    edition text not null references tracing.rule_editions,
    degree int not null check (degree in (1, 2)),
    setting text not null check (setting in
        ('ROOM', 'HOUSEHOLD', 'AIRCRAFT', 'SEALED_TRAIN', 'OPEN_TRAIN', 'SEALED_BUS', 'VENTILATED_BUS', 'SHIP', 'THEATRE',
         'TUBE', 'ENTRANCE', 'OPEN_AIR')),
    at_least_seconds int not null check (at_least_seconds >= 0),
    tail_seconds int not null default 0 check (tail_seconds between 0 and 86400),
    any_time boolean not null default false,
    same_coach boolean not null default false,
    near_rows int check (near_rows >= 0),
    class_near text not null check (class_near in ('CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL')),
    class_beyond text check (class_beyond in ('SECONDARY', 'VENUE_EXPOSED', 'GENERAL')),
    high_risk_seconds int check (high_risk_seconds >= 0),
    source text not null,
    confidence text not null check (confidence in ('official', 'press', 'weak', 'assumed default')),
    primary key (edition, degree, setting),
    check (class_beyond is null or near_rows is not null)
);

-- The four editions agree on distances and differ in what becomes of those beyond: general contacts until the ninth,
-- which calls them exposed at a venue.
insert into tracing.setting_rules
       (edition, degree, setting, at_least_seconds, any_time, same_coach, near_rows, class_near, class_beyond,
        high_risk_seconds, source, confidence)
select e.edition, 1, r.setting, r.seconds, r.any_time, r.coach, r.rows,
       case r.near when 'REST' then e.rest else r.near end,
       case when r.beyond then e.rest end,
       r.high_risk, r.source, r.confidence
  from (values ('NCP-7', 'GENERAL'), ('NCP-8', 'GENERAL'), ('NCP-9', 'VENUE_EXPOSED'), ('NCP-20M', 'VENUE_EXPOSED'))
       as e (edition, rest),
       (values
        ('HOUSEHOLD', 0, false, false, null::int, 'CLOSE', false, 0, 'E5: household', 'official'),
        ('ROOM', 900, false, false, null, 'CLOSE', false, 3600,
         'E5: office, classroom, meal; fifteen minutes and one hour for high risk are our choice', 'assumed default'),
        ('AIRCRAFT', 0, false, false, 3, 'CLOSE', true, null, 'E6: same row and 3 before and behind; the rest E4', 'official'),
        ('SEALED_TRAIN', 0, false, true, null, 'CLOSE', false, null, 'E6: same coach', 'official'),
        ('OPEN_TRAIN', 0, false, true, 1, 'CLOSE', true, null, 'E6: same and adjacent bays; the rest E4', 'official'),
        ('SEALED_BUS', 0, false, false, null, 'CLOSE', false, null, 'E6: all aboard', 'official'),
        ('VENTILATED_BUS', 0, false, false, 3, 'CLOSE', true, null, 'E6: 3 rows; the rest E4', 'official'),
        ('SHIP', 0, false, true, null, 'CLOSE', false, null, 'E6: same cabin', 'official'),
        ('THEATRE', 0, false, false, 3, 'CLOSE', true, null,
         'E5, E6: rows as in an aircraft; the rest of the audience E4, from the ninth edition E8', 'assumed default'),
        ('TUBE', 0, true, false, null, 'REST', false, null, 'E4: queued together, our reading', 'assumed default'),
        ('ENTRANCE', 0, false, false, null, 'REST', false, null, 'E4, E7: stairs and lift are shared', 'assumed default'),
        ('OPEN_AIR', 900, false, false, null, 'REST', false, null, 'E4: public place', 'assumed default'))
       as r (setting, seconds, any_time, coach, rows, near, beyond, high_risk, source, confidence);

-- E3: shared living, same closed workspace, meal or entertainment. Vehicles and open places lead on to nobody.
insert into tracing.setting_rules
       (edition, degree, setting, at_least_seconds, near_rows, class_near, source, confidence)
select e.edition, 2, r.setting, r.seconds, r.rows, 'SECONDARY', r.source, r.confidence
  from (values ('NCP-7'), ('NCP-8'), ('NCP-9')) as e (edition),
       (values ('HOUSEHOLD', 0, null::int, 'E3: shared living', 'official'),
               ('ROOM', 900, null, 'E3: same closed workspace, meal; fifteen minutes are our choice', 'assumed default'),
               ('THEATRE', 0, 3, 'E3: entertainment; rows are our choice', 'assumed default'))
       as r (setting, seconds, rows, source, confidence);

-- What becomes of a contact of each class: days of quarantine and where, days of monitoring at home after it, on which
-- days of either a specimen is taken (counted from 1), and within how many hours of the approval they are there (E20, E21).
create table tracing.class_rules (
    edition text not null references tracing.rule_editions,
    contact_class text not null check (contact_class in ('CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL')),
    stay_days int not null check (stay_days between 0 and 60),
    stay_place text not null check (stay_place in ('CENTRAL', 'CENTRAL_OR_HOME', 'HOME', 'MONITORING')),
    home_days int not null default 0 check (home_days between 0 and 60),
    test_days int[] not null default '{}',
    home_test_days int[] not null default '{}',
    -- before release two specimens, two reagents, in principle two laboratories
    double_sample boolean not null default false,
    hours_to_stay int check (hours_to_stay > 0),
    source text not null,
    confidence text not null check (confidence in ('official', 'press', 'weak', 'assumed default')),
    primary key (edition, contact_class)
);

insert into tracing.class_rules
       (edition, contact_class, stay_days, stay_place, home_days, test_days, home_test_days, double_sample, hours_to_stay,
        source, confidence)
values
    ('NCP-7', 'CLOSE', 14, 'CENTRAL', 0, '{1,4,7,14}', '{}', false, 12,
     'fourteen days; test days and hours taken as in the eighth edition', 'assumed default'),
    ('NCP-7', 'SECONDARY', 7, 'CENTRAL', 0, '{1,4,7}', '{}', false, 12, 'taken as in the eighth edition', 'assumed default'),
    ('NCP-7', 'GENERAL', 14, 'MONITORING', 0, '{}', '{}', false, null, 'E4: health monitoring', 'assumed default'),
    ('NCP-8', 'CLOSE', 14, 'CENTRAL', 7, '{1,4,7,14}', '{2,7}', true, 12, 'F1, E20: 第八版', 'official'),
    ('NCP-8', 'SECONDARY', 7, 'CENTRAL', 0, '{1,4,7}', '{}', false, 12, 'F2: 第八版; E21: 12 h, local', 'weak'),
    ('NCP-8', 'GENERAL', 14, 'MONITORING', 0, '{}', '{}', false, null, 'E4: health monitoring', 'assumed default'),
    ('NCP-9', 'CLOSE', 7, 'CENTRAL', 3, '{1,2,3,5,7}', '{3}', false, 8, 'F1: 第九版; E20: 8 h, later and local', 'weak'),
    ('NCP-9', 'SECONDARY', 7, 'HOME', 0, '{1,4,7}', '{}', false, 12, 'F2: 第九版; E21: 12 h, local', 'weak'),
    ('NCP-9', 'VENUE_EXPOSED', 3, 'MONITORING', 0, '{1,3}', '{}', false, null, 'E8: 第九版; two tests in three days',
     'assumed default'),
    ('NCP-20M', 'CLOSE', 5, 'CENTRAL', 3, '{1,2,3,5}', '{1,3}', false, 8, 'F1: 二十条; E20: 8 h, later and local', 'weak'),
    ('NCP-20M', 'VENUE_EXPOSED', 3, 'MONITORING', 0, '{1,3}', '{}', false, null, 'as in the ninth edition',
     'assumed default'),
    ('ZJJ-37', 'CLOSE', 14, 'CENTRAL_OR_HOME', 0, '{1,4,7,10,14}', '{}', false, 12,
     'A6: 第37号令, central isolation, or one person one home; E20: 12 h', 'official');

insert into tracing.class_rules (edition, contact_class, stay_days, stay_place, source, confidence)
select 'E13-' || disease, 'CLOSE', days, 'MONITORING', 'E13: open-source SORMAS, follow-up days', 'assumed default'
  from (values ('INFLUENZA_NEW', 17), ('EBOLA', 21), ('LASSA', 21), ('MEASLES', 21), ('MONKEYPOX', 21),
               ('VHF_UNSPECIFIED', 21), ('PLAGUE', 7), ('MENINGOCOCCAL', 7), ('CHOLERA', 5), ('RABIES', 6),
               ('CORONAVIRUS', 14), ('DENGUE', 14), ('YELLOW_FEVER', 6)) as d (disease, days);
