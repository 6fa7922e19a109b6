package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.huhang.cases.CaseId;
import org.huhang.registry.People;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.visits.GatheringId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ExposureStore {
    private static final String EXPOSURE = """
            select e.id, e.case_id, e.person_id, e.area_id, e.reason, e.evidence_id, e.evidence,
                   e.start_at as start, e.end_at as "end", e.suggested_class, e.rule, e.edition, e.recorded_at
              from tracing.standing_exposures e
            """;

    private final Jdbi jdbi;
    private final People people;

    ExposureStore(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    enum Turn {
        WITHDRAWN,
        REINSTATED
    }

    List<RuleEdition> listEditions() {
        return jdbi.withHandle(h -> h.createQuery("""
                select edition, issuer, start_date, end_date, window_days, source, confidence
                  from tracing.rule_editions
                 order by start_date
                """).mapTo(RuleEdition.class).list());
    }

    /// @return how many of them are new
    int addTraced(List<TracedCase> cases) {
        return jdbi.withHandle(h -> {
            var batch = h.prepareBatch("""
                    insert into tracing.traced_cases
                           (case_id, case_number, person_id, area_id, sampled_at, edition, window_start, traced_at)
                    values (:caseId, :caseNumber, :personId, :areaId, :sampledAt, :edition, :windowStart, :tracedAt)
                    on conflict (case_id) do nothing
                    """);
            cases.forEach(each -> batch.bind("caseId", each.caseId())
                    .bind("caseNumber", each.caseNumber())
                    .bind("personId", each.personId())
                    .bind("areaId", each.areaId())
                    .bind("sampledAt", each.sampledAt())
                    .bind("edition", each.edition())
                    .bind("windowStart", each.windowStart())
                    .bind("tracedAt", each.tracedAt())
                    .add());
            return batch.size() == 0
                    ? 0
                    : java.util.Arrays.stream(batch.execute()).sum();
        });
    }

    Optional<TracedCase> findTraced(CaseId id) {
        return listTraced(List.of(id)).stream().findFirst();
    }

    List<TracedCase> listTraced(Collection<CaseId> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select case_id, case_number, person_id, area_id, sampled_at, edition, window_start, traced_at
                  from tracing.traced_cases
                 where case_id = any(:ids)
                 order by case_id
                """)
                .bind("ids", Id.array(ids))
                .mapTo(TracedCase.class)
                .list());
    }

    List<TracedCase> listTracedPeople(Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("""
                select case_id, case_number, person_id, area_id, sampled_at, edition, window_start, traced_at
                  from tracing.traced_cases
                 where person_id = any(:people)
                 order by case_id
                """)
                .bind("people", Id.array(people))
                .mapTo(TracedCase.class)
                .list());
    }

    /// All in one statement, whatever their number; those that stand already are left alone.
    ///
    /// @return how many are new
    int add(List<Exposure> exposures) {
        if (exposures.isEmpty()) {
            return 0;
        }
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into tracing.exposures
                       (id, case_id, person_id, area_id, reason, evidence_id, evidence, start_at, end_at,
                        suggested_class, rule, edition, recorded_at)
                select *
                  from unnest(:id::uuid[], :case::uuid[], :person::uuid[], :area::uuid[], :reason::text[],
                              :evidenceId::uuid[], :evidence::text[], :start::timestamptz[], :end::timestamptz[],
                              :class::text[], :rule::text[], :edition::text[], :at::timestamptz[])
                on conflict (case_id, person_id, reason, evidence_id) do nothing
                """)
                .bind("id", uuids(exposures, each -> each.id().value()))
                .bind("case", uuids(exposures, each -> each.caseId().value()))
                .bind("person", uuids(exposures, each -> each.personId().value()))
                .bind("area", uuids(exposures, each -> each.areaId().value()))
                .bind("reason", texts(exposures, each -> each.reason().name()))
                .bind("evidenceId", uuids(exposures, Exposure::evidenceId))
                .bind("evidence", texts(exposures, Exposure::evidence))
                .bind("start", texts(exposures, each -> time(each.start())))
                .bind("end", texts(exposures, each -> time(each.end())))
                .bind("class", texts(exposures, each -> each.suggestedClass().name()))
                .bind("rule", texts(exposures, Exposure::rule))
                .bind("edition", texts(exposures, Exposure::edition))
                .bind("at", texts(exposures, each -> time(each.recordedAt())))
                .execute());
    }

    /// The exposures of these cases at these gatherings, standing or taken back.
    ///
    /// @param standing whether it stands now
    record Known(
            ExposureId id, CaseId caseId, PersonId personId, ExposureReason reason, UUID evidenceId, boolean standing) {
        Exposure.Key key() {
            return new Exposure.Key(caseId, personId, reason, evidenceId);
        }
    }

    List<Known> listAtGatherings(Collection<CaseId> cases, Collection<GatheringId> gatherings) {
        return jdbi.withHandle(h -> h.createQuery("""
                select e.id, e.case_id, e.person_id, e.reason, e.evidence_id, s.id is not null as standing
                  from tracing.exposures e
                  left join tracing.standing_exposures s on s.id = e.id
                 where e.case_id = any(:cases) and e.reason = 'GATHERING' and e.evidence_id = any(:gatherings)
                """)
                .bind("cases", Id.array(cases))
                .bind("gatherings", Id.array(gatherings))
                .mapTo(Known.class)
                .list());
    }

    void turn(Collection<ExposureId> exposures, Turn turn, String reason, Instant now) {
        if (exposures.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    insert into tracing.exposure_turns (id, exposure_id, kind, reason, turned_at)
                    values (:id, :exposure, :kind, :reason, :now)
                    """);
            exposures.forEach(exposure -> batch.bind("id", Ids.next())
                    .bind("exposure", exposure)
                    .bind("kind", turn)
                    .bind("reason", reason)
                    .bind("now", now)
                    .add());
            batch.execute();
        });
    }

    /// Those that stand, person by person.
    /// Of everybody as who they are now: two records of one person are one contact.
    List<Exposure> list(Collection<CaseId> cases, int limit) {
        var written = listAsWritten(cases, limit);
        var now = people.now(written.stream().map(Exposure::personId).toList());
        return written.stream()
                .map(each -> each.of(now.getOrDefault(each.personId(), each.personId())))
                .toList();
    }

    private List<Exposure> listAsWritten(Collection<CaseId> cases, int limit) {
        return jdbi.withHandle(h -> h.createQuery(EXPOSURE + """
                 where e.case_id = any(:cases)
                 order by e.case_id, e.person_id, e.reason, e.id
                 limit :limit
                """)
                .bind("cases", Id.array(cases))
                .bind("limit", limit)
                .mapTo(Exposure.class)
                .list());
    }

    int nextRevision(CaseId id) {
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

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null
                ? null
                : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    private static UUID[] uuids(List<Exposure> exposures, Function<Exposure, UUID> column) {
        return exposures.stream().map(column).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(List<Exposure> exposures, Function<Exposure, @Nullable String> column) {
        return exposures.stream().map(column).toArray(String[]::new);
    }
}
