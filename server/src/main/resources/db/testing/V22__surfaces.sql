-- Positive tubes with nobody's swab in them: those of surfaces are few among all.
create index tube_results_of_nobody on testing.tube_results (received_at)
 where people = 0 and finding in ('POSITIVE', 'INDETERMINATE');
