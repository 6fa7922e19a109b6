-- What happened to a box with its rack of 96: packed with these tubes, sent to a laboratory (which is an order to bring
-- it there), taken by a courier, handed over at a door, gone through on arrival. The latest packing says what lies in it.
create table specimens.box_facts (
    id uuid primary key,
    batch_id uuid not null,
    box_id uuid not null,
    kind text not null check (kind in ('PACKED', 'SENT', 'FETCHED', 'HANDED', 'RECEIVED')),
    code text,
    laboratory_id uuid references specimens.laboratories,
    -- as somebody counted them
    tubes int,
    -- of what the box was kept at, where somebody measured
    celsius double precision,
    device_id uuid,
    -- where it was packed or fetched
    area_id uuid,
    account_id uuid not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null
);

create index box_facts_by_box on specimens.box_facts (box_id);
create index box_facts_by_code on specimens.box_facts (code);
create index box_facts_by_laboratory on specimens.box_facts (laboratory_id, occurred_at);
create index box_facts_by_area on specimens.box_facts (area_id, occurred_at);

-- Of each packing, which tube stands where in the rack.
create table specimens.racked (
    fact_id uuid not null references specimens.box_facts,
    position int not null check (position between 1 and 96),
    box_id uuid not null,
    tube_code text not null,
    primary key (fact_id, position)
);

create index racked_by_tube on specimens.racked (tube_code);

-- What a laboratory found when it went through what came, with or without a box.
create table specimens.arrivals (
    id uuid not null,
    line int not null,
    laboratory_id uuid not null references specimens.laboratories,
    box_id uuid,
    position int,
    tube_code text not null,
    damaged boolean not null,
    account_id uuid not null,
    arrived_at timestamptz not null,
    primary key (id, line)
);

create index arrivals_by_tube on specimens.arrivals (tube_code);
create index arrivals_by_box on specimens.arrivals (box_id);
create index arrivals_by_laboratory on specimens.arrivals (laboratory_id, arrived_at);

-- What somebody said of a difference between what was packed and what arrived: it is settled by that, not undone.
create table specimens.settlements (
    id uuid primary key,
    box_id uuid not null,
    tube_code text not null,
    kind text not null check (kind in ('MISSING', 'UNEXPECTED', 'MOVED', 'DAMAGED')),
    reason text not null,
    account_id uuid not null,
    settled_at timestamptz not null,
    unique (box_id, tube_code, kind)
);

-- Boxes of which tubes had not arrived when their time was over: they were asked for then.
create table specimens.asked_for (
    box_id uuid primary key,
    tubes int not null,
    asked_at timestamptz not null
);

-- How long tubes may take to the laboratory, from the closing of the first one in the box. The last edition that covers
-- a day holds.
create table specimens.custody_limits (
    start_date date primary key,
    end_date date,
    minutes_to_laboratory int not null check (minutes_to_laboratory > 0),
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    check (end_date > start_date)
);

insert into specimens.custody_limits (start_date, minutes_to_laboratory, source_zh, source_en, confidence)
values ('2020-01-01', 240,
        '假设值：大规模筛查 24 小时出结果（D8）中留给转运的部分；首例实际转运和等候 4 小时 28 分（D12）',
        'Assumed: what 24 h to a result (D8) leave for the way; the first case''s transport and waiting took 4 h 28 min (D12)',
        'ASSUMED');

create table specimens.desk_areas (
    round_id uuid not null,
    area_id uuid not null,
    primary key (round_id, area_id)
);
