package org.huhang.duty;

import static org.huhang.duty.MusterTown.DISPATCHER;
import static org.huhang.duty.MusterTown.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.huhang.notices.Notices;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reporting in where one lives and at a linked community, the ledger, and what is told up the tree.
@QuarkusTest
@QuarkusTestResource(House.class)
class ReportsInAppTest {
    private static @Nullable MusterTown loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Notices notices;

    @Inject
    Musters musters;

    @Inject
    ReportsIn reports;

    @Inject
    ReportInStore store;

    private MusterTown town() {
        var known = loaded == null ? MusterTown.load(jdbi, notices, musters) : loaded;
        loaded = known;
        return known;
    }

    @BeforeEach
    void nobodyHasReportedIn() {
        town();
        jdbi.useHandle(h -> h.execute("truncate duty.reports_in, duty.report_in_facts, duty.reports_up"));
    }

    @Test
    void oneReportsWhereOneLivesAndTheCompoundIsPartOfItsCommunity() {
        var lives = town().city().compound;
        register("李强", lives, ReportIn.Basis.HOME).orThrow();
        assertEquals(1, counts(town().area()).registered());
        assertEquals(1, counts(town().city().area("430802")).home());
        assertEquals(0, counts(town().city().area("430802004205")).registered());
        var line = reports.ledger(lives, 10).getFirst();
        assertEquals(town().city().court, line.organizationId(), "where the person works is known");
        assertRefused("duty.lives-elsewhere", register("李强", town().city().area("430802004205"), ReportIn.Basis.HOME));
        register("李强", town().city().area("430802004205"), ReportIn.Basis.LINKED)
                .orThrow();
        assertEquals(1, counts(town().city().area("430802")).registered(), "one person is counted once");
    }

    @Test
    void nobodyReportsInTwiceUntilTheyEnded() {
        var area = town().area();
        var id = register("李强", area, ReportIn.Basis.HOME).orThrow();
        assertRefused("duty.reported-already", register("李强", area, ReportIn.Basis.HOME));
        reports.end(new ReportsIn.Act(Ids.next(), id, "调回单位"), DISPATCHER, NOON).orThrow();
        assertEquals(new ReportingCounts(0, 0, 0, 0, 0, 1), counts(area));
        assertRefused("duty.helps-no-more", reports.assign(new ReportsIn.Act(Ids.next(), id, "值守"), DISPATCHER, NOON));
        register("李强", area, ReportIn.Basis.HOME).orThrow();
        assertEquals(new ReportingCounts(1, 1, 0, 0, 1, 0), counts(area));
    }

    @Test
    void aPostIsNamedWhereOneReportsAtAPostAndOnlyThere() {
        assertRefused("duty.post-unclear", register("李强", town().area(), ReportIn.Basis.POST));
        assertRefused(
                "duty.post-unclear",
                reports.register(report("李强", town().area(), ReportIn.Basis.HOME, "东门"), DISPATCHER, NOON));
        reports.register(report("李强", town().area(), ReportIn.Basis.POST, "东门"), DISPATCHER, NOON)
                .orThrow();
        assertEquals(1, counts(town().area()).post());
    }

    @Test
    void theStreetGivesATaskAndWhatIsToldUpStaysAsItWasTold() {
        var area = town().area();
        var first = register("李强", area, ReportIn.Basis.HOME).orThrow();
        register("王小明", area, ReportIn.Basis.HOME).orThrow();
        reports.assign(new ReportsIn.Act(Ids.next(), first, "东门值守"), DISPATCHER, NOON)
                .orThrow();
        var telling = new ReportsIn.NewReportUp(Ids.next(), area);
        assertEquals(
                new ReportUp(area, 2, 1, NOON),
                reports.reportUp(telling, DISPATCHER, NOON).orThrow());
        reports.end(new ReportsIn.Act(Ids.next(), first, "调回"), DISPATCHER, NOON)
                .orThrow();
        assertEquals(List.of(new ReportUp(area, 2, 1, NOON)), store.listUp(List.of(area)));
        assertEquals(1, counts(area).registered());
    }

    @Test
    void theSameRegistrationAgainIsTheSame() {
        var wanted = report("李强", town().area(), ReportIn.Basis.HOME, null);
        reports.register(wanted, DISPATCHER, NOON).orThrow();
        reports.register(wanted, DISPATCHER, NOON.plusSeconds(9)).orThrow();
        assertEquals(1, reports.ledger(town().area(), 10).size());
    }

    @Test
    void whoLivesElsewhereIsFoundByNameAndNumberToTheLetterOrNotAtAll() {
        var person = town().city().person("王建国");
        var number = Objects.requireNonNull(person.identityNumber());
        assertEquals(person.id(), reports.identify("王建国", " " + number).orThrow());
        assertRefused("duty.person-unknown", reports.identify("王建设", number));
        assertRefused("duty.person-unknown", reports.identify("王建国", "430802198001011234"));
    }

    @Test
    void byANoticeThatHoldsNoMoreNobodyReportsIn() {
        var notice = town().notice();
        town().supersede(notice);
        var person = town().person("李强");
        assertRefused(
                "duty.notice-holds-no-more",
                reports.register(
                        new ReportIn(
                                new ReportInId(Ids.next()),
                                person,
                                null,
                                town().area(),
                                ReportIn.Basis.HOME,
                                null,
                                notice,
                                Instant.EPOCH,
                                null,
                                null,
                                null,
                                null),
                        DISPATCHER,
                        NOON));
    }

    private Outcome<ReportInId> register(String name, AreaId area, ReportIn.Basis basis) {
        return reports.register(report(name, area, basis, null), DISPATCHER, NOON);
    }

    private ReportIn report(String name, AreaId area, ReportIn.Basis basis, @Nullable String post) {
        PersonId person = town().person(name);
        return new ReportIn(
                new ReportInId(Ids.next()),
                person,
                null,
                area,
                basis,
                post,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }

    private ReportingCounts counts(AreaId area) {
        return ReportingCounts.of(reports.ledger(area, 1_000));
    }

    private static void assertRefused(String code, Outcome<?> outcome) {
        var refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertEquals(code, refused.refusal().code());
    }
}
