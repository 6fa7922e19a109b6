package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.cases.CaseId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Cases that are traced, and how often and by what their contacts were worked out.
@ApplicationScoped
class TracedCaseStore {
    private static final String TRACED = """
            select t.case_id, t.case_number, t.person_id, t.area_id, coalesce(c.sampled_at, t.sampled_at) as sampled_at,
                   c.onset, c.isolated_at,
                   case when c.case_id is null then t.edition else c.edition end as edition,
                   case when c.case_id is null then t.window_start else c.window_start end as window_start,
                   coalesce(c.revision, 0) as revision, t.traced_at
              from tracing.traced_cases t
              left join lateral (
                   select * from tracing.computations l where l.case_id = t.case_id order by l.revision desc limit 1) c
                on true
            """;

    private static final String COMPUTATION = """
            select case_id, revision, cause, edition, local_edition, onset, sampled_at, isolated_at, window_start,
                   unread_days, waiting, added, gone, changed, computed_at
              from tracing.computations
            """;

    private final Jdbi jdbi;

    TracedCaseStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return how many of them are new
    int add(List<TracedCase> cases) {
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

    /// Until the transaction ends nobody else works on these.
    void lock(Collection<CaseId> ids) {
        jdbi.useHandle(h -> h.createQuery("""
                select case_id from tracing.traced_cases where case_id = any(:ids) order by case_id for update
                """)
                .bind("ids", Id.array(ids))
                .mapTo(CaseId.class)
                .list());
    }

    Optional<TracedCase> find(CaseId id) {
        return list(List.of(id)).stream().findFirst();
    }

    List<TracedCase> list(Collection<CaseId> ids) {
        return traced(" where t.case_id = any(:ids)", query -> query.bind("ids", Id.array(ids)));
    }

    List<TracedCase> listOf(Collection<PersonId> people) {
        return traced(" where t.person_id = any(:people)", query -> query.bind("people", Id.array(people)));
    }

    /// Those whose window reaches into the time between two instants.
    List<CaseId> listDuring(Instant from, Instant to) {
        return traced(
                        " where coalesce(c.window_start, t.window_start) < :to and coalesce(c.isolated_at, :to) >= :from",
                        query -> query.bind("from", from).bind("to", to))
                .stream()
                .map(TracedCase::caseId)
                .toList();
    }

    /// Those that wait until their people can be named.
    List<CaseId> listWaiting() {
        return traced(" where c.waiting is not null", query -> query).stream()
                .map(TracedCase::caseId)
                .toList();
    }

    private List<TracedCase> traced(String where, Function<Query, Query> bind) {
        return jdbi.withHandle(h -> bind.apply(h.createQuery(TRACED + where + " order by t.case_id"))
                .mapTo(TracedCase.class)
                .list());
    }

    void add(Computation computation, List<ContactTurn> turns) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into tracing.computations
                           (case_id, revision, cause, edition, local_edition, onset, sampled_at, isolated_at, window_start,
                            unread_days, waiting, added, gone, changed, computed_at)
                    values (:caseId, :revision, :cause, :edition, :localEdition, :onset, :sampledAt, :isolatedAt,
                            :windowStart, :unread, :waiting, :added, :gone, :changed, :computedAt)
                    """)
                    .bind("caseId", computation.caseId())
                    .bind("revision", computation.revision())
                    .bind("cause", computation.cause())
                    .bind("edition", computation.edition())
                    .bind("localEdition", computation.localEdition())
                    .bind("onset", computation.onset())
                    .bind("sampledAt", computation.sampledAt())
                    .bind("isolatedAt", computation.isolatedAt())
                    .bind("windowStart", computation.windowStart())
                    .bind("unread", computation.unreadDays().toArray(LocalDate[]::new))
                    .bind("waiting", computation.waiting())
                    .bind("added", computation.added())
                    .bind("gone", computation.gone())
                    .bind("changed", computation.changed())
                    .bind("computedAt", computation.computedAt())
                    .execute();
            if (turns.isEmpty()) {
                return;
            }
            try (var copy = new Copy(
                    h, "tracing.contact_turns", "case_id", "revision", "person_id", "class_before", "class_after")) {
                turns.forEach(each -> copy.row()
                        .put(computation.caseId())
                        .put(computation.revision())
                        .put(each.personId())
                        .put(name(each.classBefore()))
                        .put(name(each.classAfter())));
            }
        });
    }

    private static @Nullable String name(@Nullable ContactClass contactClass) {
        return contactClass == null ? null : contactClass.name();
    }

    /// The latest of each.
    Map<CaseId, Computation> last(Collection<CaseId> ids) {
        return jdbi.withHandle(h -> h.createQuery(COMPUTATION + """
                 where (case_id, revision) in (select case_id, max(revision) from tracing.computations
                                                where case_id = any(:ids) group by case_id)
                """)
                .bind("ids", Id.array(ids))
                .mapTo(Computation.class)
                .collect(Collectors.toMap(Computation::caseId, Function.identity())));
    }

    /// The latest first.
    List<Computation> listComputations(CaseId id, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery(COMPUTATION + " where case_id = :id order by revision desc limit :limit")
                        .bind("id", id)
                        .bind("limit", limit)
                        .mapTo(Computation.class)
                        .list());
    }

    /// Whom one computation moved.
    List<ContactTurn> listTurns(CaseId id, int revision, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select person_id, class_before, class_after
                  from tracing.contact_turns
                 where case_id = :id and revision = :revision
                 order by class_before nulls first, class_after nulls last, person_id
                 limit :limit
                """)
                .bind("id", id)
                .bind("revision", revision)
                .bind("limit", limit)
                .mapTo(ContactTurn.class)
                .list());
    }

    /// What all computations after this one made of the list together: of whom somebody else's word must not be taken.
    Moved movedSince(CaseId id, int revision) {
        return jdbi.withHandle(h -> h.createQuery("""
                select coalesce(sum(added), 0) as added, coalesce(sum(gone), 0) as gone,
                       coalesce(sum(changed), 0) as changed
                  from tracing.computations
                 where case_id = :id and revision > :revision
                """)
                .bind("id", id)
                .bind("revision", revision)
                .mapTo(Moved.class)
                .one());
    }

    record Moved(int added, int gone, int changed) {}
}
