-- A visit typed in, such as from an interview: where and when lie sealed under the day's key, and end with it.
create table visits.entered_visits (
    id uuid primary key,
    pseudonym int not null,
    day date not null references visits.days,
    sealed bytea,
    entered_by uuid not null,
    entered_at timestamptz not null
);

create index entered_visits_by_pseudonym on visits.entered_visits (pseudonym);
create index entered_visits_by_day on visits.entered_visits (day);

-- A visit that counts no more: another stands for it, or none. Who and why stay beside it.
create table visits.entered_corrections (
    visit_id uuid primary key references visits.entered_visits,
    id uuid not null unique,
    replaced_by uuid references visits.entered_visits,
    reason_sealed bytea,
    corrected_by uuid not null,
    corrected_at timestamptz not null
);
