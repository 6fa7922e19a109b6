-- Sign-ins by the city's own directory (OpenID Connect): what a browser that was sent there must bring back.
create table access.oidc_flows (
    state_hash bytea primary key,
    -- of the cookie of the browser that was sent: another that comes back with its answer is not let in
    browser_hash bytea not null,
    nonce text not null,
    verifier text not null,
    -- whose account is to be linked; none for a sign-in
    account_id uuid references access.accounts,
    -- where in the client somebody wanted to be
    next_path text not null,
    network_hash bytea not null,
    expires_at timestamptz not null
);

create index oidc_flows_by_expiry on access.oidc_flows (expires_at);

-- Which subject of which issuer opens which account. Made by the account's holder, who proved both.
create table access.oidc_links (
    id uuid primary key,
    account_id uuid not null references access.accounts,
    issuer text not null,
    subject text not null,
    -- how the issuer calls its holder; for reading, never for finding
    shown_as text not null,
    linked_at timestamptz not null,
    last_used_at timestamptz,
    ended_at timestamptz
);

create unique index oidc_links_in_force on access.oidc_links (issuer, subject) where ended_at is null;
create index oidc_links_by_account on access.oidc_links (account_id);
