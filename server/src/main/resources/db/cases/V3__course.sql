-- What is known of a case's course: appended, and corrected by a later fact that names the earlier one. The onset, the
-- isolation, the stays in hospital and the class of symptoms are worked out from them and stored nowhere.
create table cases.course_facts (
    id uuid primary key,
    case_id uuid not null references cases.cases,
    kind text not null,
    day date,
    at timestamptz,
    severity text,
    isolated_in text,
    outcome text,
    organization_id uuid,
    place text not null,
    corrects uuid unique references cases.course_facts,
    reason text not null,
    stated_by uuid not null,
    stated_at timestamptz not null
);

create index course_facts_by_case on cases.course_facts (case_id, stated_at, id);
