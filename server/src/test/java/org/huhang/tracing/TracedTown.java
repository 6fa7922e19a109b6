package org.huhang.tracing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.cases.CaseId;
import org.huhang.contacts.Setting;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.visits.BulkVisits;
import org.huhang.visits.ContactIndex;
import org.huhang.visits.Moments;
import org.huhang.visits.Pseudonyms;
import org.huhang.visits.Sureness;
import org.huhang.visits.VisitBatchId;
import org.huhang.visits.VisitBits;
import org.huhang.visits.VisitPlace;
import org.huhang.visits.VisitPlaces;
import org.huhang.visits.VisitSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Cases with an approval behind them and visits by which they met people, for tests of tracing.
///
/// Visits are drawn one a line: who, where, from, until, and a row where there is one.
final class TracedTown {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Jdbi jdbi;
    private final BulkVisits bulk;
    private final Pseudonyms pseudonyms;
    private final VisitPlaces places;
    private final ContactIndex index;
    private int cases;

    TracedTown(Jdbi jdbi, BulkVisits bulk, Pseudonyms pseudonyms, VisitPlaces places, ContactIndex index) {
        this.jdbi = jdbi;
        this.bulk = bulk;
        this.pseudonyms = pseudonyms;
        this.places = places;
        this.index = index;
    }

    /// @param start and `end` in the city's time, such as `2021-07-27T19:30`
    /// @param row 0 where none is known
    record Stay(PersonId person, VisitPlace place, Instant start, Instant end, int row, VisitSource source) {
        Stay(PersonId person, VisitPlace place, Instant start, Instant end, int row) {
            this(person, place, start, end, row, VisitSource.SEAT_LIST);
        }

        /// Known by that person's word alone.
        Stay told() {
            return new Stay(person, place, start, end, row, VisitSource.OWN_STATEMENT);
        }

        Sureness sure() {
            return source == VisitSource.OWN_STATEMENT ? Sureness.TOLD : Sureness.RECORDED;
        }
    }

    static Stay stay(SmallCity.Resident who, VisitPlace where, String start, String end, int row) {
        return new Stay(who.id(), where, at(start), at(end), row);
    }

    static Stay stay(SmallCity.Resident who, VisitPlace where, String start, String end) {
        return stay(who, where, start, end, 0);
    }

    static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /// Each call another one: the index keeps the settings of places that it knows.
    static VisitPlace place(String name, Setting setting, AreaId area) {
        return new VisitPlace(VisitPlace.Kind.PLACE, Ids.next(), "", null, setting, area, "4308", name);
    }

    /// Written as a file of visits is, and in the index when it returns.
    void visits(List<Stay> stays) {
        var numbers = QuarkusTransaction.requiringNew()
                .call(() -> pseudonyms.forWriting(
                        stays.stream().map(Stay::person).distinct().toList(), Instant.EPOCH));
        var numbered = QuarkusTransaction.requiringNew()
                .call(() ->
                        places.number(stays.stream().map(Stay::place).distinct().toList()));
        long before = lastEvent();
        try (var writing = bulk.begin(new VisitBatchId(Ids.next()), "test")) {
            for (Stay each : stays) {
                writing.add(
                        Objects.requireNonNull(numbers.get(each.person())),
                        Objects.requireNonNull(numbered.get(each.place())),
                        Moments.of(each.start(), ZONE),
                        (int) Duration.between(each.start(), each.end()).toSeconds(),
                        VisitBits.pack(each.source(), each.sure(), each.row(), 1));
            }
            writing.commit(Instant.EPOCH).orThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        awaitIndex(
                before,
                stays.stream()
                        .map(each -> each.start().atZone(ZONE).toLocalDate().toString())
                        .distinct()
                        .toArray(String[]::new));
    }

    /// Until the index has told that it holds these days as they are now: of days that another test had it may hold
    /// more.
    private void awaitIndex(long before, String[] days) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!jdbi.withHandle(h -> h.createQuery("""
                select coalesce(bool_and(exists (
                           select from shared.events e
                            where e.name = 'visits.DaysIndexed' and e.number > :before
                              and e.body -> 'days' @> to_jsonb(day))), true)
                  from unnest(:days) as day
                """)
                .bind("before", before)
                .bind("days", days)
                .mapTo(boolean.class)
                .one())) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "the index is behind with " + index.now().unread());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long lastEvent() {
        return jdbi.withHandle(h -> h.createQuery("select coalesce(max(number), 0) from shared.events")
                .mapTo(long.class)
                .one());
    }

    /// A case with a laboratory's record, approved by somebody else than who reported it.
    CaseId approved(SmallCity.Resident person, AreaId area, Instant sampled) {
        var id = reported(person, area, sampled);
        addResult(id, sampled);
        approve(id, area, sampled);
        return id;
    }

    CaseId reported(SmallCity.Resident person, AreaId area, Instant sampled) {
        var id = new CaseId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into cases.cases (id, number, person_id, area_id, collected_at, reported_at, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                "2021-" + ++cases,
                person.id().value(),
                area.value(),
                sampled,
                sampled,
                sampled));
        return id;
    }

    void addResult(CaseId id, Instant sampled) {
        jdbi.useHandle(h -> h.execute(
                "insert into cases.case_results (result_id, case_id, batch_id, specimen_code, laboratory, ct_values,"
                        + " collected_at, reported_at) values (?, ?, ?, 'any', 'any', '', ?, ?)",
                Ids.next(),
                id.value(),
                Ids.next(),
                sampled,
                sampled));
    }

    void approve(CaseId id, AreaId area, Instant at) {
        approve(id, area, at, null, account(at));
    }

    void approve(CaseId id, AreaId area, Instant at, @Nullable AccountId askedBy, AccountId account) {
        var approval = Ids.next();
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into access.approvals"
                            + " (id, kind, subject_id, area_id, requested_by, requested_at, text_key, text_params)"
                            + " values (?, 'CASE', ?, ?, ?, ?, 'cases.approve', '{}')",
                    approval,
                    id.value(),
                    area.value(),
                    askedBy == null ? null : askedBy.value(),
                    at);
            h.execute(
                    "insert into access.decisions (approval_id, approved, reason, decided_by, decided_at)"
                            + " values (?, true, 'any', ?, ?)",
                    approval,
                    account.value(),
                    at);
            h.execute(
                    "insert into cases.decisions (case_id, approval_id, approved, decided_at) values (?, ?, true, ?)",
                    id.value(),
                    approval,
                    at);
        });
    }

    private AccountId account(Instant at) {
        var id = new AccountId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into access.accounts (id, display_name, opened_at) values (?, 'any approver', ?)",
                id.value(),
                at));
        return id;
    }

    /// Symptoms began on that day, as an investigator states it.
    void onset(CaseId id, LocalDate day, Instant at) {
        jdbi.useHandle(h -> h.execute(
                "insert into cases.course_facts (id, case_id, kind, day, place, corrects, reason, stated_by, stated_at)"
                        + " values (?, ?, 'ONSET', ?, '', (select f.id from cases.course_facts f where f.case_id = ?"
                        + " and not exists (select from cases.course_facts l where l.corrects = f.id)), 'any', ?, ?)",
                Ids.next(),
                id.value(),
                day,
                id.value(),
                Ids.next(),
                at));
    }

    /// Those that stand: `name degree CLASS rule`, by name.
    List<String> contacts(CaseId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select p.name || ' ' || e.degree || ' ' || e.suggested_class || ' ' || e.rule
                  from tracing.standing_exposures e
                  join registry.people p on p.id = e.person_id
                 where e.case_id = :case
                 order by 1
                """).bind("case", id).mapTo(String.class).list());
    }

    /// `cause +added -gone ~changed`, the first first.
    List<String> computations(CaseId id) {
        return new ArrayList<>(jdbi.withHandle(
                h -> h.createQuery("""
                select cause || ' +' || added || ' -' || gone || ' ~' || changed
                       || case when waiting is null then '' else ' ' || waiting end
                  from tracing.computations
                 where case_id = :case
                 order by revision
                """).bind("case", id).mapTo(String.class).list()));
    }

    static Map<String, Object> body(Object... namesAndValues) {
        var body = new java.util.HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return body;
    }
}
