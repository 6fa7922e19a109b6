-- Where a notice goes besides the client: for an area or an organization, by a way that people use there.
create sequence notices.channel_keys;

create table notices.channels (
    id uuid primary key,
    area_id uuid,
    organization_id uuid,
    kind text not null check (kind in ('WECOM', 'DINGTALK', 'SMS', 'EMAIL')),
    name text not null,
    -- of the ring of keys "channels": a robot's key, a phone, an address of e-mail; and a robot's secret
    key_number bigint not null unique,
    address bytea not null,
    secret bytea,
    added_by uuid not null,
    added_at timestamptz not null,
    check ((area_id is null) <> (organization_id is null))
);

create index channels_by_area on notices.channels (area_id) where area_id is not null;
create index channels_by_organization on notices.channels (organization_id) where organization_id is not null;

-- Nothing more goes out by a channel that was taken away; what went out stays.
create table notices.channel_removals (
    channel_id uuid primary key references notices.channels,
    reason text not null,
    removed_by uuid not null,
    removed_at timestamptz not null
);

-- A message that is to leave the house. Times from here on are the wall's: no drill may move them.
create table notices.deliveries (
    id uuid primary key,
    channel_id uuid not null references notices.channels,
    -- empty for a trial
    notice_id uuid references notices.notices,
    reason text not null check (reason in ('ISSUED', 'SILENCE', 'TRIAL')),
    text text not null,
    created_at timestamptz not null,
    check ((notice_id is null) = (reason = 'TRIAL'))
);

create index deliveries_by_notice on notices.deliveries (notice_id, id);
create index deliveries_by_channel on notices.deliveries (channel_id, id);

-- Each try, on disk before anything leaves. One without an outcome was cut off: it may have arrived, and is not sent
-- again unless somebody says so.
create table notices.attempts (
    delivery_id uuid not null references notices.deliveries,
    attempt int not null check (attempt > 0),
    begun_at timestamptz not null,
    primary key (delivery_id, attempt)
);

create table notices.outcomes (
    delivery_id uuid not null,
    attempt int not null,
    outcome text not null check (outcome in ('SENT', 'FAILED', 'REFUSED', 'UNCERTAIN')),
    detail text,
    ended_at timestamptz not null,
    -- when it is tried again; only what surely did not arrive is
    next_at timestamptz,
    primary key (delivery_id, attempt),
    foreign key (delivery_id, attempt) references notices.attempts,
    check (next_at is null or outcome = 'FAILED')
);

-- Somebody wants one sent again that was uncertain or given up.
create table notices.resendings (
    id uuid primary key,
    delivery_id uuid not null,
    after_attempt int not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    unique (delivery_id, after_attempt),
    foreign key (delivery_id, after_attempt) references notices.attempts
);

-- What waits to be sent: the worker's list, not a fact. Whoever takes a line begins an attempt with it.
create table notices.outbox (
    delivery_id uuid primary key references notices.deliveries,
    channel_id uuid not null,
    kind text not null,
    due_at timestamptz not null
);

create index outbox_by_time on notices.outbox (kind, due_at);
