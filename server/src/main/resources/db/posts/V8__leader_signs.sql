-- Whoever has no telephone is signed in and out by the leader of the post.
create table posts.leader_signs (
    id uuid primary key,
    post_id uuid not null references posts.posts,
    person_id uuid not null,
    comes boolean not null,
    occurred_at timestamptz not null,
    -- empty for what was loaded
    told_by uuid,
    told_at timestamptz not null
);

create index leader_signs_by_post on posts.leader_signs (post_id, occurred_at);
create index leader_signs_by_person on posts.leader_signs (person_id, occurred_at);
