-- A search for a better roster.
create table posts.runs (
    id uuid primary key,
    plan_id uuid not null references posts.plans,
    from_draft uuid,
    at_most_seconds int not null check (at_most_seconds between 0 and 3600),
    seed bigint not null,
    asked_by uuid,
    asked_at timestamptz not null
);

create index runs_by_plan on posts.runs (plan_id, asked_at);

-- BEGUN stands once for each server that took it up.
create table posts.run_facts (
    number bigint generated always as identity primary key,
    run_id uuid not null references posts.runs,
    kind text not null check (kind in ('BEGUN', 'STOP_ASKED', 'ENDED', 'FAILED')),
    account_id uuid,
    note text,
    occurred_at timestamptz not null
);

create index run_facts_by_run on posts.run_facts (run_id, number);
create unique index run_facts_end on posts.run_facts (run_id) where kind in ('ENDED', 'FAILED');

create table posts.run_progress (
    run_id uuid not null references posts.runs,
    elapsed_ms bigint not null,
    hard bigint not null,
    unfilled bigint not null,
    soft bigint not null,
    primary key (run_id, elapsed_ms)
);

-- Work in hand, as an outbox is: who searches, when that was last seen, and the best so far to take up from. A row goes
-- with the end of its run.
create table posts.run_work (
    run_id uuid primary key references posts.runs,
    node uuid not null,
    seen_at timestamptz not null,
    elapsed_ms bigint not null,
    holders int[]
);

-- Who would hold each seat: for each seat's position the position of a person, -1 for nobody.
create table posts.drafts (
    id uuid primary key,
    plan_id uuid not null references posts.plans,
    origin text not null check (origin in ('FIRST', 'SOLVED', 'HAND', 'REPLAN')),
    from_draft uuid references posts.drafts,
    run_id uuid references posts.runs,
    holders int[] not null,
    -- breaches and points by rule, and the edition of the limits by which they were counted
    tally jsonb not null,
    limits_date date not null,
    made_by uuid,
    made_at timestamptz not null,
    note text not null
);

create index drafts_by_plan on posts.drafts (plan_id, made_at);
create unique index drafts_by_run on posts.drafts (run_id);

-- What a replan did, beside its draft.
create table posts.replans (
    draft_id uuid primary key references posts.drafts,
    publication_id uuid not null,
    absent int[] not null,
    disturbed int[] not null,
    open int[] not null,
    took_ms int not null
);

-- The last of a plan is in force.
create table posts.publications (
    id uuid primary key,
    number bigint generated always as identity unique,
    plan_id uuid not null references posts.plans,
    draft_id uuid not null references posts.drafts,
    reason text not null,
    published_by uuid,
    published_at timestamptz not null
);

create index publications_by_plan on posts.publications (plan_id, number);

-- Whom a publication concerns, and what it means to them.
create table posts.tellings (
    publication_id uuid not null references posts.publications,
    person_id uuid not null,
    kind text not null check (kind in ('NEW', 'CHANGED', 'FREED')),
    told_at timestamptz not null,
    primary key (publication_id, person_id)
);

create index tellings_by_person on posts.tellings (person_id, told_at);

create table posts.tellings_seen (
    publication_id uuid not null,
    person_id uuid not null,
    seen_at timestamptz not null,
    primary key (publication_id, person_id),
    foreign key (publication_id, person_id) references posts.tellings
);
