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

-- One-time links. No account exists until its holder uses one.
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
    expires_at timestamptz not null,
    used_at timestamptz
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
