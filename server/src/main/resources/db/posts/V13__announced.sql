-- Of what was told outside of the house, too, and when: publications and people who did not come. What came of each
-- message is kept with the channels.
create table posts.announced (
    subject_id uuid primary key,
    announced_at timestamptz not null
);
