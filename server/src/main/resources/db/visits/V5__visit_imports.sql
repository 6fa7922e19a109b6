-- A file of visits as it is sent: in parts, each a sealed file of the folder, so that a sender whose network breaks
-- goes on where it broke. Its parts go when it has been read; its refused rows lie sealed under the same key.
create table visits.imports (
    id uuid primary key,
    area_id uuid not null,
    name text not null,
    size_bytes bigint not null check (size_bytes > 0),
    control_total bigint,
    key_number bigint not null unique,
    sent_by uuid not null,
    received_at timestamptz not null
);

create table visits.import_parts (
    import_id uuid not null references visits.imports,
    number int not null check (number > 0),
    clear_bytes bigint not null,
    clear_sha256 bytea not null,
    bytes bigint not null,
    sha256 bytea not null,
    primary key (import_id, number)
);

create table visits.import_starts (
    import_id uuid primary key references visits.imports,
    started_by uuid not null,
    started_at timestamptz not null
);

-- How far the reading under way is: for whoever watches, and for nothing else.
create table visits.import_progress (
    import_id uuid primary key references visits.imports,
    step text not null check (step in ('READING', 'CHECKING', 'WRITING')),
    rows_done bigint not null
);

create table visits.import_refused_rows (
    import_id uuid not null references visits.imports,
    row_number int not null,
    sealed bytea,
    primary key (import_id, row_number)
);

-- The end: rows in = accepted + refused, or why nothing of it was taken.
create table visits.import_results (
    import_id uuid primary key references visits.imports,
    refusal jsonb,
    header_sealed bytea,
    rows_in bigint not null,
    refused bigint not null,
    visits bigint not null,
    reasons jsonb not null,
    completed_at timestamptz not null,
    check (refused <= rows_in)
);

create table visits.import_endings (
    import_id uuid primary key references visits.imports,
    ended_at timestamptz not null
);
