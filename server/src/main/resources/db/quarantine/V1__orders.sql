-- Orders of quarantine. Of one person one order is open at a time; what it says is a version: drafted by the house from
-- approved contacts, in force when a named person approves it. Nothing here is a status.
create table quarantine.orders (
    id uuid primary key,
    person_id uuid not null,
    drafted_at timestamptz not null
);

create index orders_by_person on quarantine.orders (person_id, drafted_at desc);

-- | column | meaning |
-- | --- | --- |
-- | stands | false: nothing leads to this order any more; approving this version ends it |
-- | case_ids | the approved cases that the person met; sources of exposure are kept apart by them (F16) |
-- | last_exposure | the city's day; the first day of the stay is the next (F6) |
-- | place | SITE (集中隔离), HOME (居家隔离), MONITORING (no stay, health reports alone) |
-- | due_at | until when the person must be there (E20, E21) |
-- | cause | what led to this version |
create table quarantine.order_versions (
    order_id uuid not null references quarantine.orders,
    version int not null check (version > 0),
    stands boolean not null,
    area_id uuid not null,
    case_ids uuid[] not null,
    contact_class text not null check (contact_class in ('CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL')),
    edition text not null,
    last_exposure date not null,
    place text not null check (place in ('SITE', 'HOME', 'MONITORING')),
    stay_days int not null check (stay_days between 0 and 60),
    home_days int not null check (home_days between 0 and 60),
    test_days int[] not null,
    home_test_days int[] not null,
    double_sample boolean not null,
    due_at timestamptz,
    rule text not null,
    cause text not null check (cause in ('CONTACT', 'COURSE', 'PLACE')),
    drafted_at timestamptz not null,
    primary key (order_id, version)
);

create sequence quarantine.act_keys minvalue 0 start with 0;

-- What a named person decided of orders, one or thousands at once.
--
-- | kind | what follows |
-- | --- | --- |
-- | APPROVED | the version holds; one that does not stand ends the order |
-- | RELEASED | the order ends, its days and tests being as `rule` asks |
-- | REVOKED | the order ends early, by the named rule, with a reason |
create table quarantine.order_acts (
    id uuid primary key,
    kind text not null check (kind in ('APPROVED', 'RELEASED', 'REVOKED')),
    people int not null,
    rule text,
    key_number bigint not null unique,
    reason_sealed bytea,
    decided_by uuid not null,
    decided_at timestamptz not null,
    check ((kind = 'APPROVED') = (rule is null))
);

create table quarantine.order_decisions (
    id uuid primary key,
    act_id uuid not null references quarantine.order_acts,
    order_id uuid not null,
    version int not null,
    decided_at timestamptz not null,
    foreign key (order_id, version) references quarantine.order_versions
);

create index order_decisions_by_order on quarantine.order_decisions (order_id, id desc);

-- The person became a case: the order is over, and one of isolation begins (cases).
create table quarantine.order_ends (
    order_id uuid primary key references quarantine.orders,
    case_id uuid not null,
    ended_at timestamptz not null
);

-- Who needs what (F9, F16): told by whoever knows, ended by another word. The detail is sealed.
create table quarantine.needs (
    id uuid primary key,
    person_id uuid not null,
    kind text not null check (kind in
        ('DIALYSIS', 'PREGNANCY', 'PSYCHIATRY', 'CHRONIC', 'BARRIER_FREE', 'CARER', 'MEDICINE', 'DIET', 'INFANT', 'PET')),
    -- of CARER: who stays with the person in one room
    other_person_id uuid,
    key_number bigint not null unique,
    detail_sealed bytea,
    told_by uuid,
    told_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    check (kind <> 'CARER' or other_person_id is not null)
);

create index needs_by_person on quarantine.needs (person_id) where ended_at is null;

-- A search for rooms for all who wait for one. It ends, or fails with a note; what it found are placements.
create table quarantine.searches (
    id uuid primary key,
    seed bigint not null,
    asked_by uuid,
    asked_at timestamptz not null
);

create index searches_by_time on quarantine.searches (asked_at desc);

create table quarantine.search_ends (
    search_id uuid primary key references quarantine.searches,
    people int not null,
    placed int not null,
    -- children with nobody to share a room: at home with a family member (F9)
    children_alone int not null,
    millis bigint not null,
    failed_note text,
    ended_at timestamptz not null
);

-- Which node works at a search, and when it said so last: another takes it over when it says nothing more.
create table quarantine.search_work (
    search_id uuid primary key references quarantine.searches,
    node uuid not null,
    seen_at timestamptz not null
);

-- Where somebody is to live; the last of an order holds. No room: taken back. Why this room and no other is worked out
-- when somebody asks, as all others lie then.
create table quarantine.placements (
    id uuid primary key,
    order_id uuid not null references quarantine.orders,
    room_id uuid,
    search_id uuid references quarantine.searches,
    -- by hand: the rule where a hard one is broken by name
    rule text,
    reason text not null,
    placed_by uuid,
    placed_at timestamptz not null
);

create index placements_by_order on quarantine.placements (order_id, placed_at desc, id desc);
create index placements_by_room on quarantine.placements (room_id);

-- What was seen of a stay; each names the room where it was.
create table quarantine.stay_facts (
    id uuid primary key,
    order_id uuid not null references quarantine.orders,
    kind text not null check (kind in ('ARRIVED', 'MOVED', 'LEFT')),
    room_id uuid,
    occurred_at timestamptz not null,
    told_by uuid,
    told_at timestamptz not null,
    check (kind = 'LEFT' or room_id is not null)
);

create index stay_facts_by_order on quarantine.stay_facts (order_id, occurred_at desc, id desc);
