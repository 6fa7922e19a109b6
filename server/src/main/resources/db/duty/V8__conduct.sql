-- One number for each key by which the words of a conduct case lie sealed (shared/KeyRing).
create sequence duty.conduct_keys;

-- How long the person concerned may appeal: a rule with dates.
create table duty.conduct_rules (
    start_date date primary key,
    end_date date,
    appeal_days int not null check (appeal_days > 0),
    source text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    check (end_date > start_date)
);

insert into duty.conduct_rules (start_date, appeal_days, source, confidence)
values ('2020-01-01', 30, 'one month to ask for a review, after the rules for public employees; to be checked', 'ASSUMED');

-- A deed or a fault of somebody on duty.
create table duty.conduct_cases (
    id uuid primary key,
    number bigint generated always as identity unique,
    kind text not null check (kind in ('COMMENDATION', 'COMPLAINT', 'BREACH')),
    person_id uuid not null,
    organization_id uuid not null,
    area_id uuid not null,
    key_number bigint not null unique
);

create index conduct_cases_by_organization on duty.conduct_cases (organization_id, number);
create index conduct_cases_by_person on duty.conduct_cases (person_id, number);

-- What happened in a case, in its order: where it stands is derived.
create table duty.conduct_facts (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    case_id uuid not null references duty.conduct_cases,
    act text not null check (act in ('REPORTED', 'EXAMINED', 'HEARD', 'DECIDED', 'APPEALED', 'APPEAL_DECIDED')),
    -- of a decision alone
    upheld boolean,
    words_sealed bytea not null,
    account_id uuid not null,
    -- whose account that is, if anybody's of the registry
    by_person_id uuid,
    occurred_at timestamptz not null,
    check ((upheld is not null) = (act in ('DECIDED', 'APPEAL_DECIDED')))
);

create index conduct_facts_by_case on duty.conduct_facts (case_id, number);
