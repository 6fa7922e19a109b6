-- What files say of people lies sealed, each file under a key of its own.
create sequence imports.file_keys minvalue 0 start with 0;

-- A file of rows as it was received, before anything in it is taken.
create table imports.imports (
    id uuid primary key,
    kind text not null,
    name text not null,
    size_bytes bigint not null,
    sha256 bytea not null,
    area_id uuid not null,
    control_total int,
    sent_by uuid not null,
    received_at timestamptz not null,
    key_number bigint not null unique
);

create index imports_by_content on imports.imports (sha256);
create index imports_by_reception on imports.imports (received_at desc);

-- Its bytes, in pieces that any memory holds. A cancelled file's are deleted, a refused one's never stored.
create table imports.file_chunks (
    import_id uuid not null references imports.imports,
    number int not null,
    content_sealed bytea not null,
    primary key (import_id, number)
);

alter table imports.file_chunks alter column content_sealed set storage external;

-- What a look through the whole file found. A file refused as a whole has its reason. The header is sealed: in a file
-- without one it is a person's row.
create table imports.surveys (
    import_id uuid primary key references imports.imports,
    format text,
    encoding text,
    header_sealed bytea,
    rows_in int not null,
    other_sheets text not null,
    refusal text
);

create table imports.starts (
    import_id uuid primary key references imports.imports,
    mapping text not null,
    started_by uuid not null,
    started_at timestamptz not null
);

create table imports.cancellations (
    import_id uuid primary key references imports.imports,
    cancelled_by uuid not null,
    cancelled_at timestamptz not null
);

-- A batch of rows taken in, in one transaction with all that it wrote. The key lets none come twice.
create table imports.batches (
    import_id uuid not null references imports.imports,
    number int not null,
    last_row int not null,
    accepted int not null,
    refused int not null,
    committed_at timestamptz not null,
    primary key (import_id, number)
);

-- Rows in = accepted + refused, or the last batch does not commit.
create table imports.completions (
    import_id uuid primary key references imports.imports,
    rows_in int not null,
    accepted int not null,
    refused int not null,
    completed_at timestamptz not null,
    check (rows_in = accepted + refused)
);

-- Which row became which thing; again, the key lets none come twice.
create table imports.accepted_rows (
    import_id uuid not null,
    row_number int not null,
    thing_id uuid not null,
    primary key (import_id, row_number)
);

-- The cells as they were sent, and every reason, which may quote a cell.
create table imports.refused_rows (
    import_id uuid not null,
    row_number int not null,
    sealed bytea,
    primary key (import_id, row_number)
);

-- The time for which a file is kept is over: its bytes are deleted, its key destroyed. Counts stay, and which row became
-- which thing.
create table imports.endings (
    import_id uuid primary key references imports.imports,
    ended_at timestamptz not null
);
