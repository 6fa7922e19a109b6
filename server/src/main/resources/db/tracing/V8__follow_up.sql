-- What becomes of contacts once they are known: who follows them, what was found, letters to other cities, health reports,
-- release. A contact is (case_id, person_id). Nothing here is a status: where a contact stands is worked out from these.

-- Contacts are given to tracers, one or thousands at once; the latest of a contact holds. No account: nobody has it.
create table tracing.assignment_acts (
    id uuid primary key,
    kind text not null check (kind in ('GIVEN', 'SPREAD', 'TAKEN_BACK', 'HANDED_OVER')),
    people int not null,
    -- until when the tracers are on shift; what they leave then counts as nobody's
    shift_end timestamptz,
    assigned_by uuid not null,
    assigned_at timestamptz not null
);

create table tracing.assignments (
    id uuid primary key,
    act_id uuid not null references tracing.assignment_acts,
    case_id uuid not null references tracing.traced_cases,
    person_id uuid not null,
    account_id uuid
);

create index assignments_by_contact on tracing.assignments (case_id, person_id, id desc);
create index assignments_by_account on tracing.assignments (account_id);

-- What a tracer found. `corrects` names an earlier one that was wrong: that one counts no more.
--
-- | kind | what goes with it |
-- | --- | --- |
-- | REACHED | confirms having been there |
-- | DISPUTES | says not to have been there: whoever approves looks again |
-- | NOT_REACHED | why, and when it is tried again |
-- | CANNOT_BE_FOUND | after so many attempts: what was tried, in the note |
-- | ISOLATED | where and since when: stops the clock of E20 and E21 |
-- | LEFT_THE_CITY | to which city |
create table tracing.outcomes (
    id uuid primary key,
    case_id uuid not null references tracing.traced_cases,
    person_id uuid not null,
    kind text not null check (kind in
        ('REACHED', 'DISPUTES', 'NOT_REACHED', 'CANNOT_BE_FOUND', 'ISOLATED', 'LEFT_THE_CITY')),
    why text check (why in ('PHONE_OFF', 'NO_ANSWER', 'WRONG_NUMBER', 'NOBODY_HOME')),
    again_at timestamptz,
    place text check (place in ('SITE', 'HOME')),
    city text,
    occurred_at timestamptz not null,
    corrects uuid unique references tracing.outcomes,
    key_number bigint not null unique,
    note_sealed bytea,
    stated_by uuid not null,
    stated_at timestamptz not null,
    check ((kind = 'NOT_REACHED') = (why is not null)),
    check ((kind = 'ISOLATED') = (place is not null)),
    check ((kind = 'LEFT_THE_CITY') = (city is not null))
);

create index outcomes_by_contact on tracing.outcomes (case_id, person_id, id desc);

create view tracing.standing_outcomes as
select o.*
  from tracing.outcomes o
 where not exists (select from tracing.outcomes l where l.corrects = o.id);

-- Letters (协查函) and lists pushed to another city. A letter has its number from the moment it is sent.
create table tracing.letters (
    id uuid primary key,
    kind text not null check (kind in ('REQUEST', 'PUSHED_LIST')),
    addressee text not null,
    area_id uuid not null,
    people int not null,
    written_by uuid not null,
    written_at timestamptz not null
);

create table tracing.letter_people (
    letter_id uuid not null references tracing.letters,
    case_id uuid not null references tracing.traced_cases,
    person_id uuid not null,
    primary key (letter_id, case_id, person_id)
);

create index letter_people_by_contact on tracing.letter_people (case_id, person_id);

create table tracing.letter_numbers (
    year int primary key,
    last_number int not null check (last_number > 0)
);

create table tracing.letter_sendings (
    letter_id uuid primary key references tracing.letters,
    year int not null,
    number int not null,
    sent_by uuid not null,
    sent_at timestamptz not null,
    unique (year, number)
);

-- What the other city answered of whom: the letter's clock of this kind stops when all its people have one.
create table tracing.letter_receipts (
    id uuid primary key,
    letter_id uuid not null references tracing.letters,
    kind text not null check (kind in ('FOUND', 'ISOLATED', 'CHECKED')),
    answered_by text not null,
    answered_at timestamptz not null,
    key_number bigint not null unique,
    said_sealed bytea,
    recorded_by uuid not null,
    recorded_at timestamptz not null
);

create table tracing.letter_receipt_people (
    receipt_id uuid not null references tracing.letter_receipts,
    case_id uuid not null,
    person_id uuid not null,
    primary key (receipt_id, case_id, person_id)
);

create index letter_receipts_by_letter on tracing.letter_receipts (letter_id);

-- E22, as dated data: within how many hours another city answers what.
create table tracing.letter_rules (
    receipt text not null check (receipt in ('FOUND', 'ISOLATED', 'CHECKED')),
    letter text not null check (letter in ('REQUEST', 'PUSHED_LIST')),
    hours int not null check (hours > 0),
    start_date date not null,
    end_date date,
    source text not null,
    confidence text not null check (confidence in ('official', 'press', 'weak', 'assumed default')),
    primary key (receipt, letter, start_date)
);

insert into tracing.letter_rules (receipt, letter, hours, start_date, source, confidence) values
    ('FOUND', 'REQUEST', 2, '2020-01-01', 'E22: found and checked', 'press'),
    ('ISOLATED', 'REQUEST', 8, '2020-01-01', 'E22: isolated', 'press'),
    ('CHECKED', 'PUSHED_LIST', 24, '2020-01-01', 'E22: ordinary pushed lists', 'press');

-- Health of who is followed, morning and evening (F10). The latest of a half day holds.
create table tracing.health_reports (
    id uuid primary key,
    person_id uuid not null,
    day date not null,
    half text not null check (half in ('MORNING', 'EVENING')),
    temperature_tenths int not null check (temperature_tenths between 340 and 430),
    symptoms text[] not null default '{}',
    recorded_by uuid not null,
    recorded_at timestamptz not null
);

create index health_reports_by_person on tracing.health_reports (person_id, day);

-- F2, as data: of whom which tests must be negative before a secondary contact is released.
--
-- | column | meaning |
-- | --- | --- |
-- | linked_days | of the close contact's test days those that must be negative |
-- | linked_first | of its tests so many, the first ones, must be negative |
-- | own_days | of its own test days those that must be negative |
create table tracing.release_rules (
    edition text primary key references tracing.rule_editions,
    linked_days int[] not null default '{}',
    linked_first int not null default 0,
    own_days int[] not null default '{}',
    source text not null,
    confidence text not null check (confidence in ('official', 'press', 'weak', 'assumed default'))
);

insert into tracing.release_rules (edition, linked_days, linked_first, own_days, source, confidence) values
    ('NCP-7', '{1,4}', 0, '{1,4,7}', 'taken as in the eighth edition', 'assumed default'),
    ('NCP-8', '{1,4}', 0, '{1,4,7}', 'F2: 第八版', 'weak'),
    ('NCP-9', '{}', 2, '{1,4,7}', 'F2: 第九版', 'official');

create table tracing.release_acts (
    id uuid primary key,
    people int not null,
    released_by uuid not null,
    released_at timestamptz not null
);

create table tracing.releases (
    act_id uuid not null references tracing.release_acts,
    case_id uuid not null references tracing.traced_cases,
    person_id uuid not null,
    edition text not null references tracing.rule_editions,
    primary key (case_id, person_id)
);

create index releases_by_act on tracing.releases (act_id);
