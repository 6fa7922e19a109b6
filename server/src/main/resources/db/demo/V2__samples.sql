-- Files that the demo offers to those who walk through it.
create table demo.samples (
    name text primary key,
    content bytea not null,
    row_count int not null
);
