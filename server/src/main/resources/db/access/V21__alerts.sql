-- How many people each account read, in spans of five minutes: an upper bound for the quota, for who is read twice is
-- counted twice here. What is exact is counted in the audit log, and only near the bound.
create table access.reading_tallies (
    account_id uuid not null,
    start_at timestamptz not null,
    people int not null,
    revealed int not null,
    primary key (account_id, start_at)
);

-- What auditors must look at. No names: who and what are ids, the sentence comes from a text.
create table access.alerts (
    id uuid primary key,
    kind text not null check (kind in ('QUOTA', 'CANARY', 'LEAK')),
    account_id uuid,
    area_id uuid,
    subject_id uuid,
    text_key text not null,
    text_params jsonb not null,
    raised_at timestamptz not null,
    check (account_id is not null or area_id is not null)
);

create index alerts_by_account on access.alerts (account_id, kind);

-- Somebody looked into it. An account that a quota stopped reads again from then on.
create table access.alert_settlements (
    alert_id uuid primary key references access.alerts,
    reason text not null,
    settled_by uuid not null references access.accounts,
    settled_at timestamptz not null
);

-- People who do not exist; reading one raises an alert.
create table access.canaries (
    person_id uuid primary key,
    planted_at timestamptz not null
);
