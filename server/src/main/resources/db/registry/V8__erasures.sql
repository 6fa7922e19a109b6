-- Somebody asked for a person to be erased, and a second person agreed. The key goes when the journal tells of it.
create table registry.erasures (
    id uuid primary key,
    person_id uuid not null,
    reason text not null,
    requested_by uuid not null,
    requested_at timestamptz not null
);

create table registry.erasures_approved (
    erasure_id uuid primary key references registry.erasures,
    approval_id uuid not null,
    key_number bigint not null,
    erased_at timestamptz not null
);
