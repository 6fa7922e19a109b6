-- A change of the very hour at which a zone closes takes effect before the closing; only what would have come later is
-- ended by it. Else a closing taken back would bring back the level of before that change.
create or replace view zones.live_facts as
select f.*
  from zones.zone_facts f
 where f.kind = 'OPENED' or not exists (
       select from zones.zone_facts c
        where c.zone_id = f.zone_id and c.kind = 'CLOSED' and c.number > f.number
          and c.earliest_at < f.earliest_at);
