-- Who signed in or out at a post, when by the corrected clock, and when that became known here. Whether somebody
-- is at the post at an instant is derived.
create table duty.presence (
    device_id uuid not null,
    number int not null,
    account_id uuid not null,
    area_id uuid not null,
    kind text not null check (kind in ('POST_SIGN_IN', 'POST_SIGN_OUT')),
    post text not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (device_id, number)
);

create index presence_by_area on duty.presence (area_id, occurred_at);
