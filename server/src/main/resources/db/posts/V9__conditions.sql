-- Somebody leaves a closed loop before their time in it is over. The earliest holds; to stay after all is to enter again.
create table posts.loop_endings (
    id uuid primary key,
    stay_id uuid not null references posts.loop_members,
    end_at timestamptz not null,
    reason text not null,
    told_by uuid,
    told_at timestamptz not null
);

create index loop_endings_by_stay on posts.loop_endings (stay_id, end_at);
create index loop_members_by_loop on posts.loop_members (loop, start_at);
