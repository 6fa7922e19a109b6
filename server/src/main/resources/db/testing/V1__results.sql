-- A laboratory's file, whole, before anything in it is read.
create table testing.result_files (
    id uuid primary key,
    name text not null,
    sha256 bytea not null,
    content bytea not null,
    control_total int,
    organization_id uuid not null,
    area_id uuid not null,
    sent_by uuid not null,
    received_at timestamptz not null
);

create index result_files_by_organization on testing.result_files (organization_id, sha256);
create index result_files_by_reception on testing.result_files (received_at desc);

-- The fact that a file was read, beside the fact that it was received: rows in = accepted + refused.
-- A file refused as a whole has its reason and no rows accepted.
create table testing.file_readings (
    batch_id uuid primary key references testing.result_files,
    encoding text,
    separator text,
    rows_in int not null,
    accepted int not null,
    refused int not null,
    positives int not null,
    refused_positives int not null,
    ignored_columns text not null,
    header text not null,
    refusal text,
    read_at timestamptz not null,
    check (rows_in = accepted + refused)
);

create table testing.results (
    id uuid primary key,
    batch_id uuid not null references testing.result_files,
    row_number int not null,
    organization_id uuid not null,
    specimen_code text not null,
    person_id uuid not null,
    laboratory text not null,
    collected_at timestamptz not null,
    reported_at timestamptz not null,
    received_at timestamptz not null,
    finding text not null check (finding in ('POSITIVE', 'NEGATIVE')),
    ct_values text not null,
    unique (organization_id, specimen_code)
);

create index results_by_batch on testing.results (batch_id, row_number);
create index results_by_person on testing.results (person_id);

-- The cells as they were sent, and every reason; both JSON, as text because they arrive by COPY.
create table testing.refused_rows (
    batch_id uuid not null references testing.result_files,
    row_number int not null,
    looks_positive boolean not null,
    cells text not null,
    reasons text not null,
    primary key (batch_id, row_number)
);
