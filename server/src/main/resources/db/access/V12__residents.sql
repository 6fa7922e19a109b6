-- A poster in a compound or community: its QR opens the page on which who lives there enrols. Kept as a hash.
create table access.posters (
    id uuid primary key,
    area_id uuid not null,
    token_hash bytea not null unique,
    issued_by uuid not null references access.accounts,
    issued_at timestamptz not null,
    -- brought forward when a newer poster of the same area takes its place
    expires_at timestamptz not null
);

create index posters_by_area on access.posters (area_id);

-- Taken down before its time: its QR is good for nothing at once.
create table access.poster_withdrawals (
    poster_id uuid primary key references access.posters,
    withdrawn_by uuid not null references access.accounts,
    reason text not null,
    withdrawn_at timestamptz not null
);

-- One number for each application's key (shared/KeyRing); destroyed when its time is over.
create sequence access.application_keys;

-- Somebody says: I live here, or: this child or parent of my household does.
create table access.applications (
    id uuid primary key,
    -- by a poster, for oneself; or by a guardian, for a dependant
    poster_id uuid references access.posters,
    guardian_id uuid references access.accounts,
    relation text,
    area_id uuid not null,
    key_number bigint not null unique,
    -- name, identity number and phone as typed; none when its time is over
    sealed bytea,
    identity_index uuid not null,
    -- of the secret by which the applicant comes back; a guardian comes back by signing in
    secret_hash bytea,
    network_hash bytea not null,
    -- set right by its applicant, by a new application
    corrects_id uuid unique references access.applications,
    -- whom the registry knows by exactly these words
    matched_id uuid,
    applied_at timestamptz not null,
    expires_at timestamptz not null,
    check ((poster_id is null) = (guardian_id is not null))
);

create index applications_by_area on access.applications (area_id, applied_at);
create index applications_by_network on access.applications (network_hash, applied_at);
create index applications_by_identity on access.applications (identity_index, applied_at);
create index applications_by_poster on access.applications (poster_id, applied_at);
create index applications_by_guardian on access.applications (guardian_id);

-- What a community worker decided; the last one counts.
create table access.application_decisions (
    id uuid primary key,
    application_id uuid not null references access.applications,
    -- whom it is about; none when refused
    person_id uuid,
    reason text not null,
    decided_by uuid not null references access.accounts,
    decided_at timestamptz not null
);

create index application_decisions_by_application on access.application_decisions (application_id, id);

-- Who is enrolled, and in which way: with an account of their own, by a guardian, or by telephone.
create table access.resident_enrolments (
    id uuid primary key,
    person_id uuid not null,
    way text not null check (way in ('POSTER', 'GUARDIAN', 'TELEPHONE')),
    account_id uuid references access.accounts,
    guardian_id uuid references access.accounts,
    relation text,
    -- who picked up the telephone; none where the registry knew the applicant
    enrolled_by uuid references access.accounts,
    note text not null,
    -- the client's id of the use: the same use sent again is no second use
    use_id uuid,
    enrolled_at timestamptz not null,
    check ((way = 'POSTER') = (account_id is not null)),
    check ((way = 'GUARDIAN') = (guardian_id is not null))
);

create index resident_enrolments_by_person on access.resident_enrolments (person_id);
create index resident_enrolments_by_guardian on access.resident_enrolments (guardian_id);

-- Undone or over, as when a child comes of age.
create table access.resident_enrolment_ends (
    enrolment_id uuid primary key references access.resident_enrolments,
    ended_by uuid not null references access.accounts,
    reason text not null,
    ended_at timestamptz not null
);

-- Cards for those without a smartphone: the QR says who it is to staff who may know it, and opens nothing.
create table access.cards (
    id uuid primary key,
    enrolment_id uuid not null references access.resident_enrolments,
    token_hash bytea not null unique,
    issued_by uuid not null references access.accounts,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    replaced_at timestamptz
);

create unique index cards_in_force on access.cards (enrolment_id) where replaced_at is null;

-- What is still kept of what applicants said.
create index applications_kept on access.applications (key_number) where sealed is not null;
