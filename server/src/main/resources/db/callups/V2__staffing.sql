-- A request says itself what was asked for, so that a later version asks for the difference alone. Teams from door to door
-- are asked for apart, at posts of their own.
alter table callups.requests
    add column crew text not null default 'TABLES' check (crew in ('TABLES', 'DOORS')),
    -- whether the plan opened the post; others stand without it
    add column opened boolean not null default false,
    add column name_zh text,
    add column name_en text,
    add column longitude double precision,
    add column latitude double precision,
    add column start_at timestamptz,
    add column end_at timestamptz,
    -- how many at once, by skill; nobody where the point is needed no more
    add column people jsonb;

alter table callups.requests
    alter column crew drop default,
    alter column opened drop default,
    alter column post_rule_id drop not null;

update callups.requests r
   set opened = v.settings #>> array ['points', r.point::text, 'postId'] is null,
       name_zh = v.settings #>> array ['points', r.point::text, 'name', 'zh'],
       name_en = v.settings #>> array ['points', r.point::text, 'name', 'en'],
       longitude = (v.settings #>> array ['points', r.point::text, 'longitude'])::double precision,
       latitude = (v.settings #>> array ['points', r.point::text, 'latitude'])::double precision,
       start_at = (v.settings ->> 'startAt')::timestamptz,
       end_at = (v.result #>> array ['points', r.point::text, 'finishAt'])::timestamptz,
       people = jsonb_build_object(
           'SAMPLING', (v.result #>> array ['points', r.point::text, 'need', 'medical'])::int,
           'REGISTRATION', (v.result #>> array ['points', r.point::text, 'need', 'scanners'])::int,
           '', (v.result #>> array ['points', r.point::text, 'need', 'orderKeepers'])::int)
  from callups.versions v
 where v.id = r.version_id;

alter table callups.requests
    alter column name_zh set not null,
    alter column longitude set not null,
    alter column latitude set not null,
    alter column start_at set not null,
    alter column end_at set not null,
    alter column people set not null;

create index requests_by_crew on callups.requests (plan_id, crew, point, requested_at);

insert into callups.rules (code, start_date, value, least, most, source_zh, source_en, confidence)
values ('SAMPLERS_PER_TEAM', '2020-01-01', 1, null, null, '假设：上门小组一人采样', 'Assumed: one of a team from door to door swabs',
        'ASSUMED'),
       ('SCANNERS_PER_TEAM', '2020-01-01', 1, null, null, '假设：上门小组一人登记、核对',
        'Assumed: one of a team from door to door registers', 'ASSUMED');
