-- What a travel record shows, by the edition in force on the day of asking.
create table visits.travel_rules (
    start_date date primary key,
    end_date date,
    days int not null check (days > 0),
    least_minutes int not null check (least_minutes > 0),
    marks boolean not null,
    source text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    check (end_date is null or end_date > start_date)
);

insert into visits.travel_rules (start_date, end_date, days, least_minutes, marks, source, confidence) values
    ('2020-01-01', '2022-06-29', 14, 240, true,
     'G14: 4 hours within 14 days, marked where the city has a medium- or high-risk area; its first day is not known and the year''s first is taken',
     'OFFICIAL'),
    ('2022-06-29', '2022-07-08', 14, 240, false, 'G14: the mark is dropped', 'OFFICIAL'),
    ('2022-07-08', '2022-12-13', 7, 240, false, 'G14: 7 days; the service ends on 2022-12-13 00:00', 'OFFICIAL');

-- Other cities that have a medium- or high-risk area, as the command post heard. Our own: the zones say so.
create table visits.city_risks (
    id uuid primary key,
    area_id uuid not null,
    city_code text not null,
    city_name text not null,
    start_day date not null,
    source text not null,
    entered_by uuid not null,
    entered_at timestamptz not null
);

create index city_risks_by_city on visits.city_risks (city_code);

-- From this day on it is said no more, and why.
create table visits.city_risk_ends (
    risk_id uuid primary key references visits.city_risks,
    id uuid not null unique,
    end_day date not null,
    reason text not null,
    ended_by uuid not null,
    ended_at timestamptz not null
);
