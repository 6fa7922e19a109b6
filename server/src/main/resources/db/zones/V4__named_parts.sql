-- What a fact names itself. What it does not name is that of the fact before it, in the order in which they take effect:
-- a change planned for later keeps what is changed until then, though that is recorded after it. Beside what is not named
-- stands in the row what held when it was recorded, for nobody but who looks into the table.
alter table zones.zone_facts
    add column names_level boolean not null default true,
    add column names_cover boolean not null default true,
    add column names_term boolean not null default true;

-- of what was recorded before: each new ground has a cover of its own, and a closing repeats all
update zones.zone_facts f
   set names_level = f.kind in ('OPENED', 'CHANGED'),
       names_term = f.kind <> 'CLOSED',
       names_cover = not exists (
           select from zones.zone_facts e where e.cover_id = f.cover_id and e.number < f.number);

alter table zones.zone_facts
    alter column names_level drop default,
    alter column names_cover drop default,
    alter column names_term drop default,
    add check (kind <> 'OPENED' or (names_level and names_cover and names_term));

-- Not ended by a closing that was recorded after it and takes effect no later.
create view zones.live_facts as
select f.*
  from zones.zone_facts f
 where f.kind = 'OPENED' or not exists (
       select from zones.zone_facts c
        where c.zone_id = f.zone_id and c.kind = 'CLOSED' and c.number > f.number
          and c.earliest_at <= f.earliest_at);

-- Facts with all their parts: those that they name and those that stay.
create view zones.whole_facts as
select f.id, f.number, f.zone_id, f.kind, f.notice_id, f.effective_at, f.earliest_at, f.latest_at, f.scheme_code,
       coalesce(l.level_code, f.level_code) as level_code,
       coalesce(c.cover_id, f.cover_id) as cover_id,
       case when t.id is null then f.ends_at else t.ends_at end as ends_at,
       coalesce(t.review_at, f.review_at) as review_at,
       coalesce(t.lapses_at, f.lapses_at) as lapses_at,
       f.remark_zh, f.remark_en, f.account_id, f.recorded_at,
       exists (select from zones.live_facts a where a.id = f.id) as live
  from zones.zone_facts f
  left join lateral (
       select p.level_code
         from zones.live_facts p
        where not f.names_level and p.names_level and p.zone_id = f.zone_id
          and (p.earliest_at, p.number) < (f.earliest_at, f.number)
        order by p.earliest_at desc, p.number desc
        limit 1) as l on true
  left join lateral (
       select p.cover_id
         from zones.live_facts p
        where not f.names_cover and p.names_cover and p.zone_id = f.zone_id
          and (p.earliest_at, p.number) < (f.earliest_at, f.number)
        order by p.earliest_at desc, p.number desc
        limit 1) as c on true
  left join lateral (
       select p.id, p.ends_at, p.review_at, p.lapses_at
         from zones.live_facts p
        where not f.names_term and p.names_term and p.zone_id = f.zone_id
          and (p.earliest_at, p.number) < (f.earliest_at, f.number)
        order by p.earliest_at desc, p.number desc
        limit 1) as t on true;
