-- One-time links for a forgotten password, kept as hashes. An account has one good link at most: a new one
-- replaces the one before.
create table access.password_resets (
    id uuid primary key,
    account_id uuid not null references access.accounts,
    token_hash bytea not null unique,
    issued_by uuid not null references access.accounts,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    replaced_at timestamptz,
    used_at timestamptz,
    -- the client's id of the use: the same use sent again is no second use
    use_id uuid
);

create unique index password_resets_unused on access.password_resets (account_id)
    where used_at is null and replaced_at is null;
