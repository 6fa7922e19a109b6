-- A stretch of days for which posts are staffed from organizations.
create table posts.plans (
    id uuid primary key,
    title text not null,
    area_id uuid not null,
    start_date date not null,
    days int not null check (days between 1 and 31),
    planned_by uuid,
    planned_at timestamptz not null
);

create index plans_by_area on posts.plans (area_id, start_date);

create table posts.plan_posts (
    plan_id uuid not null references posts.plans,
    position int not null,
    post_id uuid not null references posts.posts,
    primary key (plan_id, position),
    unique (plan_id, post_id)
);

create index plan_posts_by_post on posts.plan_posts (post_id);

create table posts.plan_organizations (
    plan_id uuid not null references posts.plans,
    organization_id uuid not null,
    primary key (plan_id, organization_id)
);

-- In a fixed order, by which drafts know them; more may be appended.
create table posts.plan_people (
    plan_id uuid not null references posts.plans,
    position int not null,
    person_id uuid not null,
    organization_id uuid not null,
    primary key (plan_id, position)
);

create index plan_people_by_person on posts.plan_people (person_id);

-- One place in one shift. Written once; more may be appended.
create table posts.seats (
    plan_id uuid not null references posts.plans,
    position int not null,
    post_id uuid not null references posts.posts,
    start_at timestamptz not null,
    end_at timestamptz not null,
    skill text,
    night boolean not null,
    weekend boolean not null,
    heat_minutes int not null,
    primary key (plan_id, position),
    check (end_at > start_at)
);

create index seats_by_post on posts.seats (post_id, start_at);
create index seats_by_time on posts.seats (plan_id, start_at);

-- Nobody is needed there any more: the post was closed, or its rule changed.
create table posts.dropped_seats (
    plan_id uuid not null,
    position int not null,
    dropped_at timestamptz not null,
    primary key (plan_id, position),
    foreign key (plan_id, position) references posts.seats
);
