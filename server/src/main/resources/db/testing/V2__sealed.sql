-- A file and its refused rows are sealed under a key of the file's own, which is destroyed when the file need not be
-- kept any longer: `ended_at`. What an earlier version kept in the clear waits in the tables `unsealed_…`, which the
-- next start empties.
create sequence testing.file_keys minvalue 0 start with 0;

alter table testing.result_files
    add column key_number bigint not null default nextval('testing.file_keys'),
    add column size_bytes bigint,
    add column content_sealed bytea,
    add column ended_at timestamptz;

update testing.result_files set size_bytes = length(content);

create table testing.unsealed_files as
select id, content from testing.result_files;

alter table testing.result_files
    alter column key_number drop default,
    alter column size_bytes set not null,
    drop column content;

create unique index result_files_by_key_number on testing.result_files (key_number);

alter table testing.refused_rows add column sealed bytea;

create table testing.unsealed_rows as
select batch_id, row_number, cells, reasons from testing.refused_rows;

alter table testing.refused_rows
    drop column cells,
    drop column reasons;
