-- Who is behind a number in the visits: found by a keyed index of the person's id, told by what is sealed under the
-- number's own key. Without the keys no row says whose number it is. Of somebody erased both are gone.
create table visits.pseudonyms (
    pseudonym int primary key check (pseudonym >= 0),
    person_index uuid unique,
    person_sealed bytea,
    given_at timestamptz not null,
    check ((person_index is null) = (person_sealed is null))
);

-- A place of visits: a thing of the registry, a coach of a trip on its day, a whole city. `key` says which, so that
-- the same thing is the same number; a thing that serves in two settings is two.
create table visits.places (
    place int primary key check (place >= 0),
    key text not null unique,
    kind text not null check (kind in
        ('PLACE', 'DWELLING', 'ENTRANCE', 'BUILDING', 'ORGANIZATION', 'SAMPLING_POINT', 'QUARANTINE_SITE', 'TRIP', 'CITY')),
    thing_id uuid,
    line text,
    trip_date date,
    coach text,
    setting text not null check (setting in
        ('HOUSEHOLD', 'ROOM', 'THEATRE', 'ENTRANCE', 'TUBE', 'OPEN_AIR', 'CITY', 'AIRCRAFT', 'SEALED_TRAIN',
         'UNSEALED_TRAIN', 'SEALED_BUS', 'VENTILATED_BUS', 'SHIP')),
    area_id uuid,
    city_code text,
    name text not null,
    check ((kind in ('TRIP', 'CITY')) = (thing_id is null)),
    check ((kind = 'TRIP') = (line is not null and trip_date is not null))
);

create index places_by_thing on visits.places (thing_id);

create sequence visits.file_keys minvalue 0 start with 0;

-- Each day has a key of its own; when its time is over the key is destroyed, and with it whatever it sealed, wherever
-- a copy lies.
create table visits.days (
    day date primary key,
    key_number bigint not null unique,
    ended_at timestamptz
);

create table visits.batches (
    id uuid primary key,
    origin text not null,
    visits bigint not null check (visits >= 0),
    received_at timestamptz not null
);

-- What must lie in the folder: a file that is not here is no file of ours, one that is not as it is here is damaged.
create table visits.day_files (
    batch_id uuid not null references visits.batches,
    day date not null references visits.days,
    visits bigint not null check (visits > 0),
    bytes bigint not null,
    sha256 bytea not null,
    primary key (batch_id, day)
);

create index day_files_by_day on visits.day_files (day);

-- A batch that was wrong as a whole: its visits count no more.
create table visits.batch_withdrawals (
    batch_id uuid primary key references visits.batches,
    id uuid not null unique,
    key_number bigint not null,
    reason_sealed bytea not null,
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null
);

-- How many days after its own a day is kept, by the edition in force on the day of asking.
create table visits.retention_rules (
    start_date date primary key,
    end_date date,
    days int not null check (days > 0),
    source text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    check (end_date is null or end_date > start_date)
);

insert into visits.retention_rules (start_date, end_date, days, source, confidence)
values ('2020-01-01', null, 30, 'K8: contacts and visits are kept 30 days; our choice', 'ASSUMED');

-- Each time that numbers were turned into people: for which case, who asked, how many. The audit log says whom.
create table visits.identity_joins (
    id uuid primary key,
    case_id uuid not null,
    account_id uuid not null,
    people int not null check (people > 0),
    joined_at timestamptz not null
);

create index identity_joins_by_time on visits.identity_joins (joined_at);
