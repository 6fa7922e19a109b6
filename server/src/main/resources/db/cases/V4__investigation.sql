-- How far back an investigation looks, by edition; and what it calls a gap and a contradiction.
create table cases.lookback_rules (
    start_date date primary key,
    edition text not null,
    days int not null,
    source text not null,
    confidence text not null,
    awake_from time not null,
    awake_until time not null,
    gap_minutes int not null,
    apart_metres int not null,
    apart_minutes int not null
);

insert into cases.lookback_rules values
    ('2020-01-01', '7', 14, '第七版及以前', 'assumed default', '06:00', '23:00', 60, 1000, 15),
    ('2021-05-11', '8', 14, '第八版, 2021-05', 'official', '06:00', '23:00', 60, 1000, 15),
    ('2022-06-27', '9', 7, '第九版, 2022-06', 'official', '06:00', '23:00', 60, 1000, 15);

-- What an investigator asked, as answered: each time as a whole, the latest counts. Sealed under a key of its own, which
-- goes with the person.
create sequence cases.interview_keys;

create table cases.interviews (
    id uuid primary key,
    case_id uuid not null references cases.cases,
    key_number bigint not null,
    answers_sealed bytea,
    held_by uuid not null,
    held_at timestamptz not null
);

create index interviews_by_case on cases.interviews (case_id, held_at);
