-- The digest of the migrations that ran last, all modules together: a start that carries the same opens no history.
create table shared.migrated (
    only_row boolean primary key default true check (only_row),
    digest text not null
);
