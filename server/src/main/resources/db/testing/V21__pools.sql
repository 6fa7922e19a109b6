-- A positive or unclear result of a tube of several people: they are held, and each is swabbed alone. The id is that of
-- the result.
create table testing.pools (
    id uuid primary key,
    tube_code text not null,
    round_id uuid not null,
    laboratory_id uuid not null,
    -- in which most of its members live
    area_id uuid not null,
    finding text not null check (finding in ('POSITIVE', 'INDETERMINATE')),
    reported_at timestamptz not null,
    reported_by uuid not null,
    opened_at timestamptz not null
);

create index pools_by_tube on testing.pools (tube_code);
create index pools_by_opening on testing.pools (opened_at);

-- Whose swabs were in it, as known when it was opened, and whoever was found to be in it later.
create table testing.pool_members (
    pool_id uuid not null references testing.pools,
    person_id uuid not null,
    taken_at timestamptz not null,
    primary key (pool_id, person_id)
);

create index pool_members_by_person on testing.pool_members (person_id);

-- The result was corrected: there is no positive pool.
create table testing.pool_endings (
    pool_id uuid primary key references testing.pools,
    corrected_by uuid not null,
    ended_at timestamptz not null
);

-- Results of tubes with one person's swab: that person's own.
create table testing.own_results (
    result_id uuid primary key,
    person_id uuid not null,
    tube_code text not null,
    laboratory_id uuid not null,
    finding text not null check (finding in ('POSITIVE', 'NEGATIVE', 'INDETERMINATE', 'INVALID')),
    taken_at timestamptz not null,
    reported_at timestamptz not null
);

create index own_results_by_person on testing.own_results (person_id, taken_at);

-- Bringing a pool's members back for a swab of their own. `takes_back` names a step that was told by mistake.
create table testing.recall_facts (
    id uuid primary key,
    pool_id uuid not null references testing.pools,
    person_id uuid not null,
    step text check (step in ('GOING', 'CONTACTED', 'MOVED_APART', 'RESWABBED', 'NOT_FOUND')),
    tube_code text,
    takes_back uuid references testing.recall_facts,
    told_by uuid,
    told_at timestamptz not null,
    check ((step is null) = (takes_back is not null))
);

create index recall_facts_by_pool on testing.recall_facts (pool_id, person_id, told_at);

-- By when each step is to be done, in minutes after the report.
create table testing.recall_limits (
    step text not null check (step in ('CONTACTED', 'MOVED_APART', 'RESWABBED', 'OWN_RESULT')),
    start_date date not null,
    end_date date,
    minutes int not null check (minutes > 0),
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (step, start_date)
);

insert into testing.recall_limits (step, start_date, minutes, source_zh, source_en, confidence) values
    ('CONTACTED', '2020-01-01', 30, '本系统所定：半小时内联系到每个人', 'our choice: everybody is reached within half an hour', 'ASSUMED'),
    ('MOVED_APART', '2020-01-01', 60, '各地做法：原地等待、分开；时限为本系统所定', 'practice: stay put, apart; the limit is our choice', 'ASSUMED'),
    ('RESWABBED', '2020-01-01', 120, '本系统所定：两小时内单采，留出 4 小时运送和检测',
     'our choice: swabbed within two hours, which leaves four for the way and the run', 'ASSUMED'),
    ('OWN_RESULT', '2020-01-01', 360, '各地规定 2020–2022：复检 6 小时内出结果', 'city rules 2020-2022: re-check within 6 hours', 'PRESS');

-- Whom a positive or unclear pool holds beside its members; only where the edition in force says so. No line, no hold.
create table testing.pool_reaches (
    reach text not null check (reach in ('HOUSEHOLD', 'ENTRANCE')),
    finding text not null check (finding in ('POSITIVE', 'INDETERMINATE')),
    -- the pool rules' edition by which the round is held; none for all
    edition_code text,
    start_date date not null,
    end_date date,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (reach, finding, start_date),
    check (end_date > start_date)
);

-- What was told to the area because a step was late; once each.
create table testing.pool_escalations (
    pool_id uuid not null references testing.pools,
    step text not null,
    told_at timestamptz not null,
    primary key (pool_id, step)
);

-- By whom a person's result was sent that came out of a tube.
alter table testing.results add column sent_by uuid;

-- How many people were bound to the tube when its result came: most tubes hold several, and mean nothing for one alone.
alter table testing.tube_results add column people int not null default 0;
