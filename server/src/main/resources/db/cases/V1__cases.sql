-- A case as it was reported: one person, one first positive result, awaiting approval until decided.
create table cases.cases (
    id uuid primary key,
    number text not null unique,
    person_id uuid not null,
    area_id uuid not null,
    collected_at timestamptz not null,
    reported_at timestamptz not null,
    opened_at timestamptz not null
);

create index cases_by_person on cases.cases (person_id);
create index cases_by_area on cases.cases (area_id);

-- The positive results that stand behind a case; a result belongs to one case.
create table cases.case_results (
    result_id uuid primary key,
    case_id uuid not null references cases.cases,
    batch_id uuid not null,
    specimen_code text not null,
    laboratory text not null,
    ct_values text not null,
    collected_at timestamptz not null,
    reported_at timestamptz not null
);

create index case_results_by_case on cases.case_results (case_id);

-- The second person's decision. The state of a case is worked out from it and stored nowhere.
create table cases.decisions (
    case_id uuid primary key references cases.cases,
    approval_id uuid not null,
    approved boolean not null,
    decided_at timestamptz not null
);
