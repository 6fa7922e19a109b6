-- A person's own result that a later one of the same tube replaced. The earlier row stays; it counts no more.
create table testing.own_corrections (
    result_id uuid primary key,
    corrected_by uuid not null,
    -- under which news of it is told
    batch_id uuid not null,
    corrected_at timestamptz not null
);

create index own_corrections_by_batch on testing.own_corrections (batch_id);
create index own_results_by_tube on testing.own_results (tube_code);
