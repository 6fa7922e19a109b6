-- What authorities asked for. Whether a request is granted is read from the decision on its approval, unless a rule of
-- the house refused it as it came in.
create table access.legal_requests (
    id uuid primary key,
    area_id uuid not null,
    authority text not null,
    document_number text not null,
    legal_basis text not null,
    wanted text not null,
    aim text not null,
    -- whom it concerns, in words, and what was handed out: sealed, for they name people
    key_number bigint not null,
    concerns_sealed bytea not null,
    people integer not null,
    rule_refusal text,
    approval_id uuid references access.approvals,
    entered_by uuid not null references access.accounts,
    received_at timestamptz not null,
    check ((rule_refusal is null) <> (approval_id is null)),
    unique (authority, document_number)
);

create sequence access.legal_keys;

create index legal_requests_by_area on access.legal_requests (area_id, id);

-- What was handed out on a granted request.
create table access.legal_answers (
    request_id uuid primary key references access.legal_requests,
    handed_out_sealed bytea not null,
    people integer not null,
    answered_by uuid not null references access.accounts,
    answered_at timestamptz not null
);
