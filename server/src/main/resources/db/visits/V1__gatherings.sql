-- An event at one place for one span, entered by hand from what people said or lists showed.
create table visits.gatherings (
    id uuid primary key,
    place_id uuid not null,
    area_id uuid not null,
    title text not null,
    start_at timestamptz not null,
    end_at timestamptz not null,
    closed_space boolean not null,
    known_from text not null
        check (known_from in ('INTERVIEW', 'TICKETS', 'ATTENDANCE_LIST', 'CAMERA', 'PAYMENTS', 'OTHER')),
    note text not null,
    entered_by uuid not null,
    entered_at timestamptz not null,
    check (end_at > start_at)
);

create index gatherings_by_start on visits.gatherings (start_at desc);
create index gatherings_by_area on visits.gatherings (area_id);

-- One fact per act: a person was there, or (kind WITHDRAWN) was not after all. The latest fact holds.
create table visits.attendance_facts (
    id uuid primary key,
    gathering_id uuid not null references visits.gatherings,
    person_id uuid not null,
    kind text not null check (kind in ('ATTENDED', 'WITHDRAWN')),
    reason text not null,
    entered_by uuid not null,
    entered_at timestamptz not null
);

create index attendance_facts_by_gathering on visits.attendance_facts (gathering_id, person_id, id desc);
create index attendance_facts_by_person on visits.attendance_facts (person_id, gathering_id, id desc);

create view visits.attendances as
select distinct on (f.gathering_id, f.person_id) f.gathering_id, f.person_id, f.kind, f.reason, f.entered_at
  from visits.attendance_facts f
 order by f.gathering_id, f.person_id, f.id desc;

-- Lines of a list of attendees that were not taken, with their reason.
create table visits.refused_attendees (
    submission_id uuid not null,
    gathering_id uuid not null references visits.gatherings,
    line int not null,
    text text not null,
    reason text not null,
    primary key (submission_id, line)
);

create index refused_attendees_by_gathering on visits.refused_attendees (gathering_id);
