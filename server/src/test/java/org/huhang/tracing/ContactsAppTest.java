package org.huhang.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.huhang.SmallCity;
import org.huhang.cases.CaseId;
import org.huhang.cases.CasesApproved;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.visits.BulkVisits;
import org.huhang.visits.ContactIndex;
import org.huhang.visits.GatheringId;
import org.huhang.visits.GatheringsChanged;
import org.huhang.visits.Pseudonyms;
import org.huhang.visits.VisitPlaces;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The consumers of tracing, by their events: once, twice, and with a crash between.
@QuarkusTest
@QuarkusTestResource(House.class)
class ContactsAppTest {
    private static final Instant SAMPLED = Instant.parse("2021-07-28T12:00:00Z");

    @Inject
    Jdbi jdbi;

    @Inject
    CasesToTrace casesToTrace;

    @Inject
    ChangedGatherings changedGatherings;

    @Inject
    BulkVisits bulk;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    VisitPlaces places;

    @Inject
    ContactIndex index;

    private SmallCity city;
    private TracedTown town;

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, cases.cases, visits.gatherings, tracing.traced_cases, notices.notices");
        city = new SmallCity(jdbi);
        town = new TracedTown(jdbi, bulk, pseudonyms, places, index);
    }

    @Test
    void theSameEventTwiceDraftsOnce() {
        var approved = new CasesApproved(List.of(approvedCase(city.a.get(0), SAMPLED)));
        accept(approved);
        assertEquals(List.of(4, 1, 1), List.of(count("exposures"), count("drafted_notices"), told()));
        assertEquals(
                List.of("INTERNAL"),
                jdbi.withHandle(h -> h.createQuery("select readership from notices.notices")
                        .mapTo(String.class)
                        .list()));
        accept(approved);
        assertEquals(List.of(4, 1, 1), List.of(count("exposures"), count("drafted_notices"), told()));
    }

    @Test
    void aCrashBetweenLeavesNothingAndTheNextTryDoesAll() {
        var approved = new CasesApproved(List.of(approvedCase(city.a.get(0), SAMPLED)));
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    casesToTrace.accept(approved);
                    throw new IllegalStateException("crash before commit");
                }));
        assertEquals(List.of(0, 0, 0), List.of(count("exposures"), count("traced_cases"), told()));
        accept(approved);
        assertEquals(List.of(4, 1, 1), List.of(count("exposures"), count("traced_cases"), told()));
    }

    @Test
    void aCaseThatIsNotApprovedIsNotTraced() {
        var waiting = caseOf(city.a.get(0), SAMPLED);
        accept(new CasesApproved(List.of(waiting)));
        assertEquals(0, count("traced_cases"));
    }

    @Test
    void whereNoEditionIsInForceNobodyIsAContact() {
        accept(new CasesApproved(List.of(approvedCase(city.a.get(0), Instant.parse("2023-02-01T00:00:00Z")))));
        assertEquals(List.of(1, 0, 0), List.of(count("traced_cases"), count("exposures"), count("drafted_notices")));
    }

    @Test
    void twoCasesOfOneHouseholdAreEachOthersContacts() {
        accept(new CasesApproved(List.of(approvedCase(city.b.get(0), SAMPLED), approvedCase(city.b.get(1), SAMPLED))));
        assertEquals("""
                田大山 meets 田小山 HOUSEHOLD
                田大山 meets 李秀英 ENTRANCE
                田大山 meets 覃家亮 ENTRANCE
                田大山 meets 覃家明 ENTRANCE
                田小山 meets 田大山 HOUSEHOLD
                田小山 meets 李秀英 ENTRANCE
                田小山 meets 覃家亮 ENTRANCE
                田小山 meets 覃家明 ENTRANCE
                """, meetings());
    }

    @Test
    void aGatheringEnteredAfterTheApprovalIsTracedToo() {
        accept(new CasesApproved(List.of(approvedCase(city.c.get(0), SAMPLED))));
        assertEquals(0, count("exposures"));
        var gathering =
                gathering("2021-07-27T11:30:00Z", "2021-07-27T13:30:00Z", city.c.get(0), city.d.get(0), city.e.get(0));
        accept(new GatheringsChanged(List.of(gathering)));
        accept(new GatheringsChanged(List.of(gathering)));
        assertEquals("""
                向往 meets 彭一 GATHERING
                向往 meets 王甲 GATHERING
                """, meetings());
        assertEquals(List.of(1, 2), List.of(count("drafted_notices"), told()));
    }

    @Test
    void whoIsWithdrawnAndEnteredAgainComesBackToTheSameExposure() {
        accept(new CasesApproved(List.of(approvedCase(city.c.get(0), SAMPLED))));
        var gathering = gathering("2021-07-27T11:30:00Z", "2021-07-27T13:30:00Z", city.c.get(0), city.d.get(0));
        accept(new GatheringsChanged(List.of(gathering)));
        attends(gathering, city.d.get(0), "WITHDRAWN");
        accept(new GatheringsChanged(List.of(gathering)));
        assertEquals("", meetings());
        attends(gathering, city.d.get(0), "ATTENDED");
        accept(new GatheringsChanged(List.of(gathering)));
        accept(new GatheringsChanged(List.of(gathering)));
        assertEquals("向往 meets 彭一 GATHERING\n", meetings());
        assertEquals(List.of(1, 2), List.of(count("exposures"), count("exposure_turns")));
    }

    @Test
    void theWindowBeginsAtTheCitysMidnightTwoDaysBefore() {
        // the specimen of 28 July opens the window at 00:00 on 26 July in the city, which is 16:00 UTC on the 25th
        var before = gathering("2021-07-25T12:00:00Z", "2021-07-25T16:00:00Z", city.c.get(0), city.d.get(0));
        var across = gathering("2021-07-25T12:00:00Z", "2021-07-25T16:00:01Z", city.c.get(0), city.e.get(0));
        accept(new CasesApproved(List.of(approvedCase(city.c.get(0), SAMPLED))));
        assertEquals("向往 meets 王甲 GATHERING\n", meetings(), before + " does not count, " + across + " does");
    }

    @Test
    void aDormitoryIsGeneralUntilSomebodyLooksAtRooms() {
        accept(new CasesApproved(List.of(approvedCase(city.e.get(0), SAMPLED))));
        assertEquals(
                List.of("GENERAL", "GENERAL"),
                jdbi.withHandle(h -> h.createQuery("select suggested_class from tracing.exposures")
                        .mapTo(String.class)
                        .list()));
    }

    @Test
    void aThousandPeopleAtATheatreCostNoMoreStatementsThanTen() {
        int ten = statementsForATheatreOf(10);
        int thousand = statementsForATheatreOf(1_000);
        assertEquals(ten, thousand);
        assertTrue(ten < 60, () -> ten + " statements");
    }

    private int statementsForATheatreOf(int people) {
        aCity();
        var gathering = gathering("2021-07-27T11:30:00Z", "2021-07-27T13:30:00Z", city.c.get(0));
        for (int i = 0; i < people; i++) {
            attends(gathering, city.person("观众" + i, city.shuangxia), "ATTENDED");
        }
        var approved = new CasesApproved(List.of(approvedCase(city.c.get(0), SAMPLED)));
        var statements = new AtomicInteger();
        var config = jdbi.getConfig(SqlStatements.class);
        var usual = config.getSqlLogger();
        var thread = Thread.currentThread();
        config.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                // the city's clock is looked at again every tenth of a second, however many people there are
                if (Thread.currentThread() == thread && !context.getRawSql().contains("shared.drill")) {
                    statements.incrementAndGet();
                }
            }
        });
        try {
            accept(approved);
        } finally {
            config.setSqlLogger(usual);
        }
        assertEquals(people, count("exposures"));
        return statements.get();
    }

    private void accept(CasesApproved event) {
        QuarkusTransaction.requiringNew().run(() -> casesToTrace.accept(event));
    }

    private void accept(GatheringsChanged event) {
        QuarkusTransaction.requiringNew().run(() -> changedGatherings.accept(event));
    }

    private CaseId approvedCase(SmallCity.Resident person, Instant sampled) {
        var id = caseOf(person, sampled);
        town.addResult(id, sampled);
        town.approve(id, city.wangjiazhai, sampled);
        return id;
    }

    private CaseId caseOf(SmallCity.Resident person, Instant sampled) {
        return town.reported(person, city.wangjiazhai, sampled);
    }

    private GatheringId gathering(String start, String end, SmallCity.Resident... people) {
        var id = new GatheringId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into visits.gatherings (id, place_id, area_id, title, start_at, end_at, closed_space, known_from,"
                        + " key_number, entered_by, entered_at) values (?, ?, ?, 'any', ?::timestamptz, ?::timestamptz,"
                        + " true, 'TICKETS', nextval('visits.list_keys'), ?, ?)",
                id.value(),
                city.theatre.value(),
                city.shuangxia.value(),
                start,
                end,
                Ids.next(),
                SAMPLED));
        for (SmallCity.Resident person : people) {
            attends(id, person, "ATTENDED");
        }
        return id;
    }

    private void attends(GatheringId gathering, SmallCity.Resident person, String kind) {
        jdbi.useHandle(h -> h.execute(
                "insert into visits.attendance_facts (id, gathering_id, person_id, kind, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                gathering.value(),
                person.id().value(),
                kind,
                Ids.next(),
                SAMPLED));
    }

    private String meetings() {
        return jdbi.withHandle(h -> h.createQuery("""
                select c.name || ' meets ' || p.name || ' ' || e.reason || E'\\n'
                  from tracing.standing_exposures e
                  join tracing.traced_cases t on t.case_id = e.case_id
                  join registry.people c on c.id = t.person_id
                  join registry.people p on p.id = e.person_id
                 order by c.name, e.reason desc, p.name
                """).mapTo(String.class).collect(Collectors.joining()));
    }

    private int count(String table) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from tracing." + table)
                .mapTo(int.class)
                .one());
    }

    private int told() {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select count(*) from shared.events e
                 where e.name = 'tracing.ContactsDrafted'
                   and exists (select from tracing.traced_cases t
                                where e.body -> 'caseIds' ? t.case_id::text)
                """.replace("?", "??")).mapTo(int.class).one());
    }
}
