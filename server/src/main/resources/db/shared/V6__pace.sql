-- How many times as fast as the wall's a drill's time goes.
alter table shared.drill add column pace int not null default 1 check (pace > 0);
