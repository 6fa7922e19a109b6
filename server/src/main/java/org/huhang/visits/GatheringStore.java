package org.huhang.visits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.registry.PlaceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GatheringStore {
    private static final String GATHERING = """
            select g.id, g.place_id, g.area_id, g.title, g.start_at as start, g.end_at as "end", g.closed_space,
                   g.known_from, g.key_number, g.note_sealed, g.entered_at
              from visits.gatherings g
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final GatheringSecrets secrets;

    GatheringStore(Jdbi jdbi, ObjectMapper json, GatheringSecrets secrets) {
        this.jdbi = jdbi;
        this.json = json;
        this.secrets = secrets;
    }

    enum Kind {
        ATTENDED,
        WITHDRAWN
    }

    /// What holds of a person at a gathering: the latest of the facts.
    record Attendance(GatheringId gatheringId, PersonId personId, Kind kind, String reason, Instant enteredAt) {}

    /// As it lies in the database.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(
            GatheringId id,
            PlaceId placeId,
            AreaId areaId,
            String title,
            Instant start,
            Instant end,
            boolean closedSpace,
            KnownFrom knownFrom,
            long keyNumber,
            byte @Nullable [] noteSealed,
            Instant enteredAt) {
        Gathering open(GatheringSecrets secrets) {
            var note = secrets.openNote(keyNumber, noteSealed);
            return new Gathering(id, placeId, areaId, title, start, end, closedSpace, knownFrom, note, enteredAt);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record KeptAttendance(
            UUID id,
            GatheringId gatheringId,
            PersonId personId,
            Kind kind,
            long keyNumber,
            byte @Nullable [] reasonSealed,
            Instant enteredAt) {
        Attendance open(GatheringSecrets secrets) {
            return new Attendance(
                    gatheringId, personId, kind, secrets.openReason(keyNumber, id, reasonSealed), enteredAt);
        }
    }

    /// A line of a list of attendees that was not taken.
    public record RefusedLine(int line, String text, Refusal reason) {}

    void add(Gathering gathering, AccountId by) {
        jdbi.useHandle(h -> {
            long key = secrets.newKey(h);
            h.createUpdate("""
                    insert into visits.gatherings (id, place_id, area_id, title, start_at, end_at, closed_space,
                                                   known_from, key_number, note_sealed, entered_by, entered_at)
                    values (:id, :placeId, :areaId, :title, :start, :end, :closedSpace,
                            :knownFrom, :key, :noteSealed, :by, :enteredAt)
                    """)
                    .bindMethods(gathering)
                    .bind("key", key)
                    .bind("noteSealed", secrets.sealNote(key, gathering.note()))
                    .bind("by", by)
                    .execute();
        });
    }

    void addFacts(
            GatheringId gathering, Collection<PersonId> people, Kind kind, String reason, AccountId by, Instant now) {
        jdbi.useHandle(h -> {
            long key = h.createQuery("select key_number from visits.gatherings where id = :id")
                    .bind("id", gathering)
                    .mapTo(Long.class)
                    .one();
            try (var copy = new Copy(
                    h,
                    "visits.attendance_facts",
                    "id",
                    "gathering_id",
                    "person_id",
                    "kind",
                    "reason_sealed",
                    "entered_by",
                    "entered_at")) {
                people.forEach(person -> {
                    var id = Ids.next();
                    copy.row()
                            .put(id)
                            .put(gathering)
                            .put(person)
                            .put(kind.name())
                            .put(secrets.sealReason(key, id, reason))
                            .put(by)
                            .put(now);
                });
            }
        });
    }

    void addRefused(UUID submission, GatheringId gathering, List<RefusedLine> lines) {
        jdbi.useHandle(h -> {
            long key = secrets.newKey(h);
            try (var copy = new Copy(
                    h,
                    "visits.refused_attendees",
                    "submission_id",
                    "gathering_id",
                    "line",
                    "key_number",
                    "text_sealed",
                    "reason")) {
                lines.forEach(line -> copy.row()
                        .put(submission)
                        .put(gathering)
                        .put(line.line())
                        .put(key)
                        .put(secrets.sealLine(key, line.line(), line.text()))
                        .put(write(line.reason())));
            }
        });
    }

    List<RefusedLine> listRefused(UUID submission) {
        return jdbi.withHandle(h -> h.createQuery("""
                select line, key_number, text_sealed, reason
                  from visits.refused_attendees
                 where submission_id = :submission
                 order by line
                """)
                .bind("submission", submission)
                .map((row, context) -> {
                    int line = row.getInt("line");
                    var text = secrets.openLine(row.getLong("key_number"), line, row.getBytes("text_sealed"));
                    return new RefusedLine(line, text, read(row.getString("reason")));
                })
                .list());
    }

    Optional<Gathering> find(GatheringId id) {
        return jdbi.withHandle(h -> h.createQuery(GATHERING + " where g.id = :id")
                .bind("id", id)
                .mapTo(Kept.class)
                .findOne()
                .map(kept -> kept.open(secrets)));
    }

    Set<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from visits.gatherings")
                .mapTo(AreaId.class)
                .collect(Collectors.toSet()));
    }

    /// The latest first.
    List<Gathering> list(Collection<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery(GATHERING + """
                 where g.area_id = any(:areas)
                 order by g.start_at desc, g.id
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(Kept.class)
                .map(kept -> kept.open(secrets))
                .list());
    }

    /// What holds of everybody ever named at these gatherings, the withdrawn included.
    List<Attendance> listAttendances(Collection<GatheringId> gatherings) {
        return jdbi.withHandle(h -> h.createQuery("""
                select a.id, a.gathering_id, a.person_id, a.kind, g.key_number, a.reason_sealed, a.entered_at
                  from visits.attendances a
                  join visits.gatherings g on g.id = a.gathering_id
                 where a.gathering_id = any(:gatherings)
                 order by a.gathering_id, a.entered_at, a.person_id
                """)
                .bind("gatherings", Id.array(gatherings))
                .mapTo(KeptAttendance.class)
                .map(kept -> kept.open(secrets))
                .list());
    }

    record Count(GatheringId gatheringId, int attendees) {}

    List<Count> count(Collection<GatheringId> gatherings) {
        return jdbi.withHandle(h -> h.createQuery("""
                select gathering_id, count(*) as attendees
                  from visits.attendances
                 where gathering_id = any(:gatherings) and kind = 'ATTENDED'
                 group by gathering_id
                """)
                .bind("gatherings", Id.array(gatherings))
                .mapTo(Count.class)
                .list());
    }

    List<CoAttendance> listCoAttendances(Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("""
                select mine.person_id as met_person_id, other.person_id, g.id as gathering_id, g.place_id, g.title,
                       g.start_at as start, g.end_at as "end", g.closed_space
                  from visits.attendances mine
                  join visits.gatherings g on g.id = mine.gathering_id
                 cross join lateral (
                        select distinct on (f.person_id) f.person_id, f.kind
                          from visits.attendance_facts f
                         where f.gathering_id = mine.gathering_id
                         order by f.person_id, f.id desc) other
                 where mine.person_id = any(:people) and mine.kind = 'ATTENDED'
                   and other.kind = 'ATTENDED' and other.person_id <> mine.person_id
                 order by mine.person_id, g.start_at, g.id, other.person_id
                """)
                .bind("people", Id.array(people))
                .mapTo(CoAttendance.class)
                .list());
    }

    private String write(Refusal reason) {
        try {
            return json.writeValueAsString(reason);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Refusal read(String reason) {
        try {
            return json.readValue(reason, Refusal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
