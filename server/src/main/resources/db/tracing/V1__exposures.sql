-- The rules of contact determination as dated data (rules.md E1 to E9): which edition held when.
create table tracing.rule_editions (
    edition text primary key,
    issuer text not null,
    start_date date not null,
    end_date date,
    window_days int not null check (window_days between 1 and 14),
    source text not null,
    confidence text not null check (confidence in ('official', 'press', 'weak', 'assumed default'))
);

insert into tracing.rule_editions (edition, issuer, start_date, end_date, window_days, source, confidence) values
    ('NCP-7', '国务院联防联控机制', '2020-09-11', '2021-05-11', 2,
     '新型冠状病毒肺炎防控方案(第七版); window taken as in the eighth edition', 'assumed default'),
    ('NCP-8', '国务院联防联控机制', '2021-05-11', '2022-06-28', 2, '新型冠状病毒肺炎防控方案(第八版)', 'official'),
    ('NCP-9', '国务院联防联控机制', '2022-06-28', '2023-01-08', 2, '新型冠状病毒肺炎防控方案(第九版)', 'official');

-- An approved case as tracing sees it: the specimen that anchors its window and the edition in force then.
create table tracing.traced_cases (
    case_id uuid primary key,
    case_number text not null,
    person_id uuid not null,
    area_id uuid not null,
    sampled_at timestamptz not null,
    edition text references tracing.rule_editions,
    window_start timestamptz,
    traced_at timestamptz not null
);

create index traced_cases_by_person on tracing.traced_cases (person_id);

-- A person met a case or its place. What it suggests is a draft: nothing follows from it by itself.
create table tracing.exposures (
    id uuid primary key,
    case_id uuid not null references tracing.traced_cases,
    person_id uuid not null,
    area_id uuid not null,
    reason text not null check (reason in ('HOUSEHOLD', 'ENTRANCE', 'GATHERING')),
    evidence_id uuid not null,
    evidence text not null,
    start_at timestamptz not null,
    end_at timestamptz,
    suggested_class text not null check (suggested_class in ('CLOSE', 'GENERAL')),
    rule text not null,
    edition text not null references tracing.rule_editions,
    recorded_at timestamptz not null,
    unique (case_id, person_id, reason, evidence_id)
);

create index exposures_by_person on tracing.exposures (person_id);

-- Taking an exposure back, and standing by it again: facts beside the exposure, the latest holds.
create table tracing.exposure_turns (
    id uuid primary key,
    exposure_id uuid not null references tracing.exposures,
    kind text not null check (kind in ('WITHDRAWN', 'REINSTATED')),
    reason text not null,
    turned_at timestamptz not null
);

create index exposure_turns_by_exposure on tracing.exposure_turns (exposure_id, id desc);

create view tracing.standing_exposures as
select e.*
  from tracing.exposures e
 where coalesce((select t.kind
                   from tracing.exposure_turns t
                  where t.exposure_id = e.id
                  order by t.id desc
                  limit 1), 'REINSTATED') = 'REINSTATED';

-- The draft notices that tracing wrote: a new one whenever the contacts of a case have changed.
create table tracing.drafted_notices (
    case_id uuid not null references tracing.traced_cases,
    revision int not null,
    notice_id uuid not null,
    drafted_at timestamptz not null,
    primary key (case_id, revision)
);
