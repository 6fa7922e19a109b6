-- How the two stays behind an exposure were known when it was drafted, and how sure the less sure of the two is. Nothing of
-- an exposure that came in no visits, or whose visits could not be read.
create table tracing.exposures_known (
    exposure_id uuid primary key references tracing.exposures on delete cascade,
    source text not null,
    other_source text not null,
    sureness text not null check (sureness in ('RECORDED', 'TOLD', 'ASSUMED'))
);
