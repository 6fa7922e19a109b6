-- Somebody looked at a case again because its positives were corrected, and what came of it.
create table cases.reviews (
    id uuid primary key,
    case_id uuid not null references cases.cases,
    reason text not null,
    reviewed_by uuid not null,
    reviewed_at timestamptz not null
);

create index reviews_by_case on cases.reviews (case_id, reviewed_at);
