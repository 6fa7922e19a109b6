-- By which approval an erasure was decided.
alter table registry.erasures add column approval_id uuid;

create index erasures_by_person on registry.erasures (person_id);

-- Somebody asked that everybody be moved to new keys.
create table registry.key_rotations (
    id uuid primary key,
    reason text not null,
    approval_id uuid not null,
    requested_by uuid not null,
    requested_at timestamptz not null
);

-- A second person agreed: from here on rows are sealed by this epoch.
create table registry.key_rotations_begun (
    rotation_id uuid primary key references registry.key_rotations,
    epoch int not null,
    begun_at timestamptz not null
);
