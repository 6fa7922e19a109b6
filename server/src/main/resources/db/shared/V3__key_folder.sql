-- By what the database knows its own keys again: the digest of the name of their folder.
create table shared.key_folder (
    only_row boolean primary key default true check (only_row),
    digest text not null
);
