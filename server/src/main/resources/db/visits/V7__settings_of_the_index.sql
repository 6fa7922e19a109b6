-- The settings are those that the contact index knows: an unsealed train is an open one, and a city is none, for nobody
-- meets by being in it.
alter table visits.places drop constraint places_setting_check;
alter table visits.places alter column setting drop not null;

update visits.places
   set setting = null, key = 'CITY:' || city_code || ':'
 where kind = 'CITY';

update visits.places
   set setting = 'OPEN_TRAIN', key = left(key, -length('UNSEALED_TRAIN')) || 'OPEN_TRAIN'
 where setting = 'UNSEALED_TRAIN';

alter table visits.places add constraint places_setting_check check (setting in
    ('HOUSEHOLD', 'ROOM', 'THEATRE', 'ENTRANCE', 'TUBE', 'OPEN_AIR', 'AIRCRAFT', 'SEALED_TRAIN', 'OPEN_TRAIN',
     'SEALED_BUS', 'VENTILATED_BUS', 'SHIP'));
alter table visits.places add check ((kind = 'CITY') = (setting is null));
