-- Who infected whom, as an investigator states it: appended, corrected by a later statement that names the earlier one.
-- One without a source takes the earlier one back.
create table cases.source_statements (
    id uuid primary key,
    case_id uuid not null references cases.cases,
    source_case_id uuid references cases.cases,
    sureness text,
    exposure text not null,
    first_day date,
    last_day date,
    corrects uuid unique references cases.source_statements,
    reason text not null,
    stated_by uuid not null,
    stated_at timestamptz not null
);

create index source_statements_by_case on cases.source_statements (case_id, stated_at, id);
