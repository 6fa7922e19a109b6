-- Keys by which an account is opened without a password. The private half never leaves its holder's device.
-- Bytes stand as base64url, as WebAuthn writes them.
create table access.passkeys (
    id uuid primary key,
    account_id uuid not null references access.accounts,
    credential_id text not null unique,
    -- the credential's identity and public key as its authenticator attested them (WebAuthn, 6.5.2)
    attested text not null,
    name text not null,
    -- whether its holder's provider keeps copies of it
    synced boolean not null,
    added_at timestamptz not null,
    signature_count bigint not null,
    last_used_at timestamptz,
    -- when its count of signatures last went back, as that of a copied key does
    suspected_at timestamptz
);

create index passkeys_by_account on access.passkeys (account_id);

-- A passkey taken back; it stays, for sign-ins were made with it.
create table access.passkey_revocations (
    passkey_id uuid primary key references access.passkeys,
    -- none when a new password took the place of all that opened the account
    revoked_by uuid references access.accounts,
    revoked_at timestamptz not null
);

-- What an authenticator is to sign, once and soon. Taken away by its use, whatever comes of that.
create table access.passkey_challenges (
    id uuid primary key,
    challenge text not null,
    -- whose passkey is to be added; none for a sign-in
    account_id uuid references access.accounts,
    network_hash bytea not null,
    expires_at timestamptz not null
);

create index passkey_challenges_by_expiry on access.passkey_challenges (expires_at);
create index passkey_challenges_by_network on access.passkey_challenges (network_hash, expires_at);

-- By which passkey a session began: it ends when that is taken back.
alter table access.sessions add column passkey_id uuid references access.passkeys;
create index sessions_by_passkey on access.sessions (passkey_id) where passkey_id is not null;
