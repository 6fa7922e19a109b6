create table access.accounts (
    id uuid primary key,
    display_name text not null,
    login text unique,
    person_id uuid,
    opened_at timestamptz not null
);

-- Closing an account is a fact beside it; a closed account has no sessions.
create table access.closures (
    account_id uuid primary key references access.accounts,
    closed_by uuid not null references access.accounts,
    reason text not null,
    closed_at timestamptz not null
);

create table access.passwords (
    account_id uuid not null references access.accounts,
    hash text not null,
    set_at timestamptz not null,
    primary key (account_id, set_at)
);

-- Sign-ins under way and failed ones, for the throttle: written before the password is looked at, taken
-- away by success. What was typed as a login is kept as a hash only: it may have been a password.
create table access.attempts (
    id uuid primary key,
    login_hash bytea not null,
    tried_at timestamptz not null
);

create index attempts_by_login on access.attempts (login_hash, tried_at);
create index attempts_by_time on access.attempts (tried_at);

create table access.grants (
    id uuid primary key,
    account_id uuid not null references access.accounts,
    role text not null,
    area_id uuid not null,
    organization_id uuid,
    granted_by uuid references access.accounts,
    start_at timestamptz not null,
    end_at timestamptz
);

create index grants_by_account on access.grants (account_id);
create index grants_by_area on access.grants (area_id);

-- A role taken back before its end.
create table access.revocations (
    grant_id uuid primary key references access.grants,
    revoked_by uuid not null references access.accounts,
    reason text not null,
    revoked_at timestamptz not null
);

-- One-time links, kept as hashes. No account exists until its holder uses one.
create table access.invitations (
    id uuid primary key,
    token_hash bytea not null unique,
    kind text not null check (kind in ('ENROL', 'SIGN_IN')),
    account_id uuid not null,
    display_name text not null,
    person_id uuid,
    role text not null,
    area_id uuid not null,
    organization_id uuid,
    invited_by uuid references access.accounts,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    -- the client's id of the use: the same use sent again is no second use
    use_id uuid
);

create table access.sessions (
    token_hash bytea primary key,
    account_id uuid not null references access.accounts,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);

create index sessions_by_account on access.sessions (account_id);

create table access.approvals (
    id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    area_id uuid not null,
    requested_by uuid references access.accounts,
    requested_at timestamptz not null,
    text_key text not null,
    text_params jsonb not null,
    unique (kind, subject_id)
);

create index approvals_by_area on access.approvals (area_id);

create table access.decisions (
    approval_id uuid primary key references access.approvals,
    approved boolean not null,
    reason text not null,
    decided_by uuid not null references access.accounts,
    decided_at timestamptz not null
);

create table access.readings (
    id uuid primary key,
    account_id uuid not null references access.accounts,
    person_ids uuid[] not null,
    purpose text not null,
    what text not null,
    revealed boolean not null,
    note text not null,
    read_at timestamptz not null
);

create index readings_by_account on access.readings (account_id, read_at);
create index readings_by_person on access.readings using gin (person_ids);
