-- Browsers in which an account has signed in, by the hash of their cookie. Several accounts may share a desk.
create table access.browsers (
    token_hash bytea not null,
    account_id uuid not null references access.accounts,
    expires_at timestamptz not null,
    primary key (token_hash, account_id)
);

create index browsers_by_account on access.browsers (account_id);
create index browsers_by_expiry on access.browsers (expires_at);

-- Tries are counted by where they come from: the login in one known browser, or from one address.
delete from access.attempts;
alter table access.attempts add column origin_hash bytea not null;
alter table access.attempts add column stranger boolean not null;
create index attempts_by_origin on access.attempts (origin_hash, tried_at);
