-- What was forecast of an area of a round, every quarter of an hour while it runs: beside what then came, this shows how
-- wrong forecasts have been. Each row is what was worked out at that instant, never changed afterwards.
create table coverage.forecasts (
    round_id uuid not null,
    node_id uuid not null,
    made_at timestamptz not null,
    people int not null,
    done int not null,
    missing int not null,
    per_hour double precision not null,
    -- empty where nothing moves
    finish_at timestamptz,
    early_at timestamptz,
    late_at timestamptz,
    primary key (round_id, node_id, made_at)
);
