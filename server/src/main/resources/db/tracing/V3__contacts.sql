-- Contacts. A contact is one person and one case: (case_id, person_id). It is stored nowhere: it stands while at least
-- one exposure of the person to the case stands, and its class is the strongest that any of them suggests; what a named
-- person decided of it stands beside it (tracing.contact_decisions, the latest holds).
--
-- An exposure is never changed: where something else is known now, the old one is withdrawn and another stands.
--
-- | column | meaning |
-- | --- | --- |
-- | reason | CO_PRESENCE: the contact index found both at one place; AREA_STAY: stayed on the ground of a local edition |
-- | degree | 1: met the case; 2: met a close contact of it (`via_person_id`) after that one's first exposure |
-- | seconds, air_seconds | together in all, and in the air that the other had left; nothing where no time is known |
-- | rows_apart | rows between the two; nothing where rows do not matter or a seat is not known (`seat_unknown`) |
alter table tracing.exposures
    drop constraint exposures_case_id_person_id_reason_evidence_id_key,
    drop constraint exposures_reason_check,
    drop constraint exposures_suggested_class_check,
    add check (reason in ('HOUSEHOLD', 'ENTRANCE', 'GATHERING', 'CO_PRESENCE', 'AREA_STAY')),
    add check (suggested_class in ('CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL')),
    add column degree int not null default 1 check (degree in (1, 2)),
    add column via_person_id uuid,
    add column setting text,
    add column seconds int,
    add column air_seconds int,
    add column rows_apart int,
    add column seat_unknown boolean not null default false,
    add check ((degree = 2) = (via_person_id is not null));

create index exposures_by_case on tracing.exposures (case_id, person_id);

-- The view lists the columns that it was made with.
drop view tracing.standing_exposures;
create view tracing.standing_exposures as
select e.*
  from tracing.exposures e
 where coalesce((select t.kind
                   from tracing.exposure_turns t
                  where t.exposure_id = e.id
                  order by t.id desc
                  limit 1), 'REINSTATED') = 'REINSTATED';

-- The contacts of a case were worked out: what led to it, from which facts, and how the list changed. The highest
-- revision holds. `waiting` is the refusal for which people could not be named yet; `unread_days` are those that the
-- index could not answer for: in either case the list is not complete.
create table tracing.computations (
    case_id uuid not null references tracing.traced_cases,
    revision int not null check (revision > 0),
    cause text not null check (cause in
        ('APPROVAL', 'COURSE', 'DAYS_INDEXED', 'GATHERING', 'GROUND', 'PEOPLE', 'RETRY')),
    edition text references tracing.rule_editions,
    local_edition text references tracing.rule_editions,
    onset date,
    sampled_at timestamptz not null,
    isolated_at timestamptz,
    window_start timestamptz,
    unread_days date[] not null,
    waiting text,
    added int not null,
    gone int not null,
    changed int not null,
    computed_at timestamptz not null,
    primary key (case_id, revision)
);

-- Whom a computation put on the list (nothing before), took off it (nothing after), or of whom it changed the class. Of
-- the first computation there are none: all were added by it.
create table tracing.contact_turns (
    case_id uuid not null,
    revision int not null,
    person_id uuid not null,
    class_before text,
    class_after text,
    primary key (case_id, revision, person_id),
    foreign key (case_id, revision) references tracing.computations,
    check (class_before is distinct from class_after)
);

create sequence tracing.act_keys minvalue 0 start with 0;

-- What a named person decided of contacts of a case, one or thousands at once. The reason is sealed.
create table tracing.contact_acts (
    id uuid primary key,
    case_id uuid not null references tracing.traced_cases,
    -- the list that the person saw
    revision int not null,
    kind text not null check (kind in ('APPROVED', 'EXCLUDED', 'CLASS_CHANGED')),
    people int not null,
    key_number bigint not null unique,
    reason_sealed bytea,
    decided_by uuid not null,
    decided_at timestamptz not null
);

-- The latest of a contact holds. `suggested_class` is what the rules suggested then: where they suggest something else
-- now, or the contact is gone from the list, somebody must look again.
--
-- | kind | contact_class |
-- | --- | --- |
-- | APPROVED | as suggested: from `decided_at` on the hours run that tracing.class_rules gives the class |
-- | CLASS_CHANGED | approved, as another class than suggested, with a reason |
-- | EXCLUDED | none: no contact, with a reason |
create table tracing.contact_decisions (
    id uuid primary key,
    act_id uuid not null references tracing.contact_acts,
    case_id uuid not null references tracing.traced_cases,
    person_id uuid not null,
    area_id uuid not null,
    kind text not null check (kind in ('APPROVED', 'EXCLUDED', 'CLASS_CHANGED')),
    contact_class text check (contact_class in ('CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL')),
    suggested_class text not null check (suggested_class in ('CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL')),
    degree int not null check (degree in (1, 2)),
    edition text not null references tracing.rule_editions,
    decided_at timestamptz not null,
    check ((kind = 'EXCLUDED') = (contact_class is null))
);

create index contact_decisions_by_contact on tracing.contact_decisions (case_id, person_id, id desc);
create index contact_decisions_by_person on tracing.contact_decisions (person_id);
