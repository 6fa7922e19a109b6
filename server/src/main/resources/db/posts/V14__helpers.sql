-- Rosters draw on helpers, too: people who reported in, volunteers, members of teams. They come without an organization of
-- the plan, and some without any.
alter table posts.plan_people
    alter column organization_id drop not null,
    add column comes_as text not null default 'STAFF' check (comes_as in ('STAFF', 'TEAM', 'REPORTED_IN', 'VOLUNTEER')),
    add check (organization_id is not null or comes_as <> 'STAFF');

alter table posts.plan_people alter column comes_as drop default;

-- On which helpers a plan draws beside staff; without a row, on none.
create table posts.plan_helpers (
    plan_id uuid primary key references posts.plans,
    reported_in boolean not null,
    volunteers boolean not null,
    team_ids uuid[] not null,
    check (reported_in or volunteers or cardinality(team_ids) > 0)
);
