package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.cases.CaseId;
import org.huhang.contacts.Setting;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ExposureStore {
    static final String COLUMNS = """
            e.id, e.case_id, e.person_id, e.area_id, e.reason, e.evidence_id, e.evidence, e.start_at as start,
            e.end_at as "end", e.suggested_class, e.rule, e.edition, e.degree, e.via_person_id, e.setting, e.seconds,
            e.air_seconds, e.rows_apart, e.seat_unknown, e.recorded_at
            """;

    private final Jdbi jdbi;

    ExposureStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    enum Turn {
        WITHDRAWN,
        REINSTATED
    }

    /// All in one statement, whatever their number.
    void add(List<Exposure> exposures) {
        if (exposures.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            try (var copy = new Copy(
                    h,
                    "tracing.exposures",
                    "id",
                    "case_id",
                    "person_id",
                    "area_id",
                    "reason",
                    "evidence_id",
                    "evidence",
                    "start_at",
                    "end_at",
                    "suggested_class",
                    "rule",
                    "edition",
                    "degree",
                    "via_person_id",
                    "setting",
                    "seconds",
                    "air_seconds",
                    "rows_apart",
                    "seat_unknown",
                    "recorded_at")) {
                exposures.forEach(each -> put(copy.row(), each));
            }
        });
    }

    private static void put(Copy copy, Exposure each) {
        var how = each.encounter();
        copy.put(each.id())
                .put(each.caseId())
                .put(each.personId())
                .put(each.areaId())
                .put(each.reason().name())
                .put(each.evidenceId())
                .put(each.evidence())
                .put(each.start())
                .put(each.end())
                .put(each.suggestedClass().name())
                .put(each.rule())
                .put(each.edition())
                .put(how.degree())
                .put(how.viaPersonId())
                .put(name(how.setting()));
        number(copy, how.seconds());
        number(copy, how.airSeconds());
        number(copy, how.rowsApart());
        copy.put(how.seatUnknown()).put(each.recordedAt());
    }

    private static @Nullable String name(@Nullable Setting setting) {
        return setting == null ? null : setting.name();
    }

    private static void number(Copy copy, @Nullable Integer value) {
        if (value == null) {
            copy.none();
        } else {
            copy.put(value.intValue());
        }
    }

    /// @param standing whether it stands now
    record Known(@Nested Exposure exposure, boolean standing) {}

    /// Every exposure that was ever known of these cases, standing or taken back.
    List<Known> listEver(Collection<CaseId> cases) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
                       , s.id is not null as standing
                  from tracing.exposures e
                  left join tracing.standing_exposures s on s.id = e.id
                 where e.case_id = any(:cases)
                """)
                .bind("cases", Id.array(cases))
                .mapTo(Known.class)
                .list());
    }

    /// Those that stand of these people and this case, the strongest class and the nearest first.
    List<Exposure> list(CaseId id, Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
                  from tracing.standing_exposures e
                 where e.case_id = :case and e.person_id = any(:people)
                 order by e.person_id,
                          array_position(array['CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL'], e.suggested_class),
                          e.degree, e.reason, e.start_at, e.id
                """)
                .bind("case", id)
                .bind("people", Id.array(people))
                .mapTo(Exposure.class)
                .list());
    }

    void turn(Collection<ExposureId> exposures, Turn turn, String reason, Instant now) {
        if (exposures.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            try (var copy = new Copy(h, "tracing.exposure_turns", "id", "exposure_id", "kind", "reason", "turned_at")) {
                exposures.forEach(exposure -> copy.row()
                        .put(Ids.next())
                        .put(exposure)
                        .put(turn.name())
                        .put(reason)
                        .put(now));
            }
        });
    }

    /// Whether a case other than this one carries what this local edition adds: once is enough.
    boolean carriesElsewhere(String edition, CaseId id) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (select from tracing.exposures where edition = :edition and case_id <> :case)
                """)
                .bind("edition", edition)
                .bind("case", id)
                .mapTo(boolean.class)
                .one());
    }

    /// Cases on whose lists any of these people stand.
    List<CaseId> listCasesOf(Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("""
                select case_id from tracing.exposures where person_id = any(:people) or via_person_id = any(:people)
                 union
                select case_id from tracing.traced_cases where person_id = any(:people)
                 order by case_id
                """)
                .bind("people", Id.array(people))
                .mapTo(CaseId.class)
                .list());
    }

    int nextNotice(CaseId id) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select coalesce(max(revision), 0) + 1 from tracing.drafted_notices where case_id = :id")
                .bind("id", id)
                .mapTo(int.class)
                .one());
    }

    void addNotice(CaseId id, int revision, UUID notice, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into tracing.drafted_notices (case_id, revision, notice_id, drafted_at)
                values (:id, :revision, :notice, :now)
                """)
                .bind("id", id)
                .bind("revision", revision)
                .bind("notice", notice)
                .bind("now", now)
                .execute());
    }

    /// The newest draft first.
    List<UUID> listNotices(CaseId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select notice_id from tracing.drafted_notices where case_id = :id order by revision desc
                """).bind("id", id).mapTo(UUID.class).list());
    }
}
