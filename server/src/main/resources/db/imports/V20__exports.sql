-- Exports of personal data: asked for with a purpose, made only after a second person's approval, gone when their time
-- is over.
create table imports.exports (
    id uuid primary key,
    kind text not null,
    subject_id uuid not null,
    subject_name text not null,
    area_id uuid not null,
    organization_id uuid,
    format text not null,
    language text not null,
    purpose text not null,
    reason text not null,
    people bigint not null,
    approval_id uuid not null unique,
    requested_by uuid not null,
    requested_by_name text not null,
    requested_at timestamptz not null
);

create index exports_by_area on imports.exports (area_id, id);
create index exports_by_account on imports.exports (requested_by, id);

create table imports.export_decisions (
    export_id uuid primary key references imports.exports,
    approved boolean not null
);

-- How far the making has come; no fact, and gone when the file is there.
create table imports.export_progress (
    export_id uuid primary key references imports.exports,
    done bigint not null,
    failures int not null,
    next_try_at timestamptz not null
);

create table imports.export_files (
    export_id uuid primary key references imports.exports,
    name text not null,
    key_number bigint not null,
    rows bigint not null,
    bytes bigint not null,
    sha256 bytea not null,
    made_at timestamptz not null,
    expires_at timestamptz not null
);

-- The file in pieces, sealed under a key of its own that no database holds.
create sequence imports.export_keys;

create table imports.export_chunks (
    export_id uuid not null references imports.exports,
    number int not null,
    sealed bytea not null,
    primary key (export_id, number)
);

alter table imports.export_chunks alter column sealed set storage external;

-- By which numbers a list from outside betrays where it comes from: keyed digests of the numbers of people who do not
-- exist, put into an export or among the staff of an organization.
create table imports.traces (
    digest bytea primary key,
    export_id uuid references imports.exports,
    organization_id uuid,
    area_id uuid not null,
    name text not null
);

create table imports.export_downloads (
    id uuid primary key,
    export_id uuid not null references imports.exports,
    downloaded_at timestamptz not null
);

create index export_downloads_by_export on imports.export_downloads (export_id);

create table imports.export_deletions (
    export_id uuid primary key references imports.exports,
    deleted_at timestamptz not null
);
