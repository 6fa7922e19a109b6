-- Who sat at one table did not sit at all of a restaurant's: a place may be a part of a thing. What the registry does
-- not know, a field or a corner shop, is a part of its area.
alter table visits.places add column part text not null default '';
alter table visits.places alter column part drop default;

alter table visits.places drop constraint places_kind_check;
alter table visits.places add constraint places_kind_check check (kind in
    ('PLACE', 'DWELLING', 'ENTRANCE', 'BUILDING', 'ORGANIZATION', 'SAMPLING_POINT', 'QUARANTINE_SITE', 'AREA', 'TRIP',
     'CITY'));

alter table visits.places drop constraint places_setting_check;
alter table visits.places add constraint places_setting_check check (setting in
    ('HOUSEHOLD', 'ROOM', 'THEATRE', 'ENTRANCE', 'TUBE', 'OPEN_AIR', 'HALL', 'AIRCRAFT', 'SEALED_TRAIN',
     'OPEN_TRAIN', 'SEALED_BUS', 'VENTILATED_BUS', 'SHIP'));
