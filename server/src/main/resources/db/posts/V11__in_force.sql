-- A draft that was published when shifts had begun already: with those seats as they were in force.
alter table posts.drafts drop constraint drafts_origin_check;
alter table posts.drafts add constraint drafts_origin_check
    check (origin in ('FIRST', 'SOLVED', 'HAND', 'REPLAN', 'KEPT'));

-- How many seats that had begun kept whom they had, beside the draft that was chosen.
alter table posts.publications add column kept int not null default 0;

-- A dropped seat stays in force until the next publication: then whoever held it is told.
create table posts.gone_seats (
    plan_id uuid not null,
    position int not null,
    -- empty for those that went at once, as all did before this table was there
    publication_id uuid,
    primary key (plan_id, position),
    foreign key (plan_id, position) references posts.dropped_seats
);

insert into posts.gone_seats (plan_id, position) select plan_id, position from posts.dropped_seats;

-- The notice that ordered a post has ended, and another goes on with it: the last stands.
create table posts.post_continuations (
    id uuid primary key,
    number bigint generated always as identity unique,
    post_id uuid not null references posts.posts,
    notice_id uuid not null,
    continued_by uuid,
    continued_at timestamptz not null
);

create index post_continuations_by_post on posts.post_continuations (post_id, number);
