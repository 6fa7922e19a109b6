-- Whom the demo's links let in; written once with the city, read at every start.
create table demo.posts (
    number int primary key,
    role text not null,
    display_name text not null,
    place text not null,
    area_id uuid not null,
    organization_id uuid,
    person_id uuid
);
