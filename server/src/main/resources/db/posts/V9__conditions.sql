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

-- What was agreed with one person beside the rules of rosters, for days. What is empty was not.
create table posts.agreed_limits (
    id uuid primary key,
    person_id uuid not null,
    start_date date not null,
    end_date date,
    shift_minutes int check (shift_minutes > 0),
    rest_minutes int check (rest_minutes > 0),
    week_minutes int check (week_minutes > 0),
    -- two nights in a row are accepted
    nights_in_a_row boolean not null,
    reason text not null,
    told_by uuid,
    told_at timestamptz not null,
    check (end_date > start_date),
    check (nights_in_a_row or coalesce(shift_minutes, rest_minutes, week_minutes) is not null)
);

create index agreed_limits_by_person on posts.agreed_limits (person_id, start_date);

-- The earliest holds; to go on after all is to agree anew.
create table posts.agreed_limit_endings (
    id uuid primary key,
    agreement_id uuid not null references posts.agreed_limits,
    end_date date not null,
    told_by uuid,
    told_at timestamptz not null
);

create index agreed_limit_endings_by_agreement on posts.agreed_limit_endings (agreement_id, end_date);
