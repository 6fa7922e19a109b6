-- People who do not exist, among the staff of an organization; no figure counts them.
create table registry.canaries (
    person_id uuid primary key references registry.people,
    organization_id uuid not null references registry.organizations,
    planted_by uuid not null,
    planted_at timestamptz not null
);

create index canaries_by_organization on registry.canaries (organization_id);
