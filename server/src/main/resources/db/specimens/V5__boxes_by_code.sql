-- A courier who scans the code that is printed on a box, and whose device was not there when it was packed, tells of it
-- under an id of their own: it is the box that was packed under that code. What was told of it before that was known is
-- told of that box, too; under its own id it is shown no more.
create table specimens.box_aliases (
    box_id uuid primary key,
    same_as uuid not null,
    batch_id uuid not null,
    check (box_id <> same_as)
);

create index box_aliases_by_box on specimens.box_aliases (same_as);
