-- The audit log. An entry is written to audit_pending by whoever reads or changes something, sealed with a key that
-- no database holds; the chainer moves it to audit_entries, gives it the next position and ties it to the one before.
-- No foreign keys: the log outlives what it tells of.
create table access.audit_pending (
    id uuid primary key,
    kind text not null check (kind in ('READING', 'CHANGE')),
    account_id uuid,
    subject_ids uuid[] not null,
    purpose text,
    what text not null,
    revealed boolean not null,
    note text not null,
    request_id uuid,
    body_digest bytea,
    recorded_at timestamptz not null,
    seal bytea not null
);

create table access.audit_entries (
    position bigint primary key,
    id uuid not null unique,
    kind text not null,
    account_id uuid,
    subject_ids uuid[] not null,
    purpose text,
    what text not null,
    revealed boolean not null,
    note text not null,
    request_id uuid,
    body_digest bytea,
    recorded_at timestamptz not null,
    seal bytea not null,
    mac bytea not null
);

create index audit_entries_by_account on access.audit_entries (account_id, recorded_at);
create index audit_entries_by_subject on access.audit_entries using gin (subject_ids);

-- What is published outside of the database too, line by line.
create table access.audit_checkpoints (
    number bigint primary key,
    position bigint not null,
    entries bigint not null,
    mac bytea not null,
    made_at timestamptz not null,
    previous bytea not null,
    signature bytea not null
);

-- Readings from before there was a chain: nothing vouches for them.
alter table access.readings rename to readings_unchained;

create view access.readings as
    select id, account_id, subject_ids as person_ids, purpose, what, revealed, note, recorded_at as read_at
      from access.audit_entries
     where kind = 'READING'
    union all
    select id, account_id, subject_ids, purpose, what, revealed, note, recorded_at
      from access.audit_pending
     where kind = 'READING'
    union all
    select id, account_id, person_ids, purpose, what, revealed, note, read_at
      from access.readings_unchained;
