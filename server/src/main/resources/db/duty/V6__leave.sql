-- Somebody is on leave, as their organization granted it.
create table duty.leaves (
    id uuid primary key,
    person_id uuid not null,
    organization_id uuid not null,
    start_at timestamptz not null,
    end_at timestamptz not null,
    note text not null,
    account_id uuid not null,
    recorded_at timestamptz not null,
    check (end_at > start_at)
);

create index leaves_by_organization on duty.leaves (organization_id, start_at);
create index leaves_by_person on duty.leaves (person_id, start_at);

-- A notice cancels leave of an organization and its sub-units for a span. Who is recalled is derived.
create table duty.leave_cancellations (
    id uuid primary key,
    organization_id uuid not null,
    notice_id uuid not null,
    start_at timestamptz not null,
    -- empty: until further notice
    end_at timestamptz,
    account_id uuid,
    recorded_at timestamptz not null,
    check (end_at > start_at)
);

create index leave_cancellations_by_organization on duty.leave_cancellations (organization_id, start_at);
