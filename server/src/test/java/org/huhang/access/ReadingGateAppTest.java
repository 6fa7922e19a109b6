package org.huhang.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.huhang.SmallCity;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class ReadingGateAppTest {
    private static final Instant NOON = Instant.parse("2021-08-01T04:00:00Z");
    private static final Quota FOUR = new Quota(4, 2);

    @Inject
    Invitations invitations;

    @Inject
    ReadingGate gate;

    @Inject
    Alerts alerts;

    @Inject
    Jdbi jdbi;

    private TestCity city = TestCity.NONE;
    private SignedIn reader = SignedIn.NOBODY;
    private SignedIn auditor = SignedIn.NOBODY;
    private SignedIn approver = SignedIn.NOBODY;

    @BeforeEach
    void city() {
        city = TestCity.build(jdbi);
        reader = SignedIn.as(invitations, Role.TRACER, city.inside());
        auditor = SignedIn.as(invitations, Role.AUDITOR, city.root());
        approver = SignedIn.as(invitations, Role.SECOND_APPROVER, city.inside());
    }

    @Test
    void theQuotaItselfMayBeReadAndNotOneMore() {
        assertTrue(passes(NOON, people(4)));
        assertFalse(passes(NOON.plusSeconds(1), people(1)));
    }

    @Test
    void theSamePeopleAgainDoNotCount() {
        var four = people(4);
        for (int i = 0; i < 5; i++) {
            assertTrue(passes(NOON.plusSeconds(i), four));
        }
    }

    @Test
    void inFullHasItsOwnBound() {
        assertTrue(passes(NOON, people(2), true));
        assertTrue(passes(NOON, people(2), false));
        reader = SignedIn.as(invitations, Role.TRACER, city.inside());
        assertFalse(passes(NOON, people(3), true));
    }

    @Test
    void whatWasReadMoreThanAnHourAgoCountsNoMore() {
        assertTrue(passes(NOON, people(4)));
        assertTrue(passes(NOON.plus(Quota.WINDOW).plusMillis(1), people(4)));
        reader = SignedIn.as(invitations, Role.TRACER, city.inside());
        assertTrue(passes(NOON, people(4)));
        assertFalse(passes(NOON.plus(Quota.WINDOW).minusMillis(1), people(1)));
    }

    @Test
    void whoIsStoppedStaysStoppedHoursLaterUntilSomebodySettlesIt() {
        passes(NOON, people(5));
        assertFalse(passes(NOON.plus(Duration.ofHours(5)), people(1)));
        settle(approver, alertOf(reader), NOON.plus(Duration.ofHours(6)));
        assertTrue(passes(NOON.plus(Duration.ofHours(6)).plusSeconds(1), people(4)));
        assertFalse(passes(NOON.plus(Duration.ofHours(6)).plusSeconds(2), people(1)));
    }

    @Test
    void whatWasReadBeforeTheSettlementDoesNotCount() {
        passes(NOON, people(4));
        passes(NOON.plusSeconds(1), people(1));
        settle(approver, alertOf(reader), NOON.plusSeconds(2));
        assertTrue(passes(NOON.plusSeconds(3), people(4)));
    }

    @Test
    void aStoppedReadingIsNotInTheLogOfReadingsButTheAlertIsInTheAuditLog() {
        passes(NOON, people(5));
        assertEquals(0, entries("READING", "any"));
        assertEquals(1, entries("CHANGE", "alertsRaise.QUOTA"));
    }

    @Test
    void manyAtOnceDoNotPassWhatOnlyOneMay() throws Exception {
        int passed = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 24; i++) {
                calls.add(() -> passes(NOON, people(1)));
            }
            for (var call : threads.invokeAll(calls)) {
                passed += call.get() ? 1 : 0;
            }
        }
        assertEquals(4, passed);
        assertEquals(1, alertsOf(reader));
    }

    @Test
    void othersAreNotStopped() {
        passes(NOON, people(5));
        reader = SignedIn.as(invitations, Role.TRACER, city.inside());
        assertTrue(passes(NOON, people(4)));
    }

    @Test
    void theRefusalNamesWhoCanLiftItTheAuditorSeesItAtOnceAndASecondPersonLiftsItWithAReason() {
        var small = new SmallCity(jdbi);
        var worker = SignedIn.as(invitations, Role.COMMUNITY_WORKER, small.wangjiazhai);
        var lifter = SignedIn.as(invitations, Role.SECOND_APPROVER, small.yongding);
        var watcher = SignedIn.as(invitations, Role.AUDITOR, small.yongding);
        var other = SignedIn.as(invitations, Role.AUDITOR, small.wulingyuan);
        var person = small.a.getFirst().id();
        alerts.raiseOn(worker.account(), Alert.Kind.QUOTA, null, "access.alert-quota", Map.of(), Instant.now());
        worker.request()
                .get("/api/people/" + person.value())
                .then()
                .statusCode(429)
                .body("code", equalTo("access.quota-stopped"))
                .body("detail", containsString("any SECOND_APPROVER"));
        var id = alertOf(worker);
        watcher.request()
                .get("/api/access/alerts")
                .then()
                .statusCode(200)
                .body("id", hasItem(id.toString()))
                .body("find { it.id == '" + id + "' }.stops", equalTo(true));
        other.request().get("/api/access/alerts").then().body("id", not(hasItem(id.toString())));
        watcher.request()
                .body(Map.of("id", Ids.next(), "reason", "any"))
                .post("/api/access/alerts/" + id + "/settlement")
                .then()
                .statusCode(403);
        lifter.request()
                .body(Map.of("id", Ids.next(), "reason", " "))
                .post("/api/access/alerts/" + id + "/settlement")
                .then()
                .statusCode(422);
        lifter.request()
                .body(Map.of("id", Ids.next(), "reason", "a whole stairwell moved"))
                .post("/api/access/alerts/" + id + "/settlement")
                .then()
                .statusCode(200)
                .body("stops", equalTo(false))
                .body("settlement.reason", equalTo("a whole stairwell moved"));
        worker.request().get("/api/people/" + person.value()).then().statusCode(200);
    }

    @Test
    void nobodySettlesAnAlertAboutThemselves() {
        passes(NOON, people(5));
        var refused = alerts.settle(
                new AlertId(alertOf(reader)),
                new Alerts.NewSettlement(Ids.next(), "any"),
                reader.account(),
                Instant.now());
        assertTrue(refused.toString().contains("access.own-alert"), refused.toString());
        auditor.request().get("/api/access/alerts").then().statusCode(200);
    }

    private boolean passes(Instant at, List<UUID> people) {
        return passes(at, people, false);
    }

    private boolean passes(Instant at, List<UUID> people, boolean revealed) {
        var reading = AuditEntry.reading(
                reader.account().value(), people, Purpose.CONTACT_TRACING.name(), "any", revealed, "", at);
        return !gate.pass(reading, reader.account(), FOUR).stopped();
    }

    private static List<UUID> people(int count) {
        return Stream.generate(Ids::next).limit(count).toList();
    }

    private void settle(SignedIn who, UUID alert, Instant at) {
        alerts.settle(new AlertId(alert), new Alerts.NewSettlement(Ids.next(), "any"), who.account(), at)
                .orThrow();
    }

    private UUID alertOf(SignedIn who) {
        return jdbi.withHandle(h -> h.createQuery("select id from access.alerts where account_id = ?")
                .bind(0, who.account().value())
                .mapTo(UUID.class)
                .one());
    }

    private int alertsOf(SignedIn who) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from access.alerts where account_id = ?")
                .bind(0, who.account().value())
                .mapTo(int.class)
                .one());
    }

    private int entries(String kind, String what) {
        return jdbi.withHandle(h -> h.createQuery("""
                select (select count(*) from access.audit_pending
                         where account_id = :account and kind = :kind and what = :what)
                     + (select count(*) from access.audit_entries
                         where account_id = :account and kind = :kind and what = :what)
                """)
                .bind("account", reader.account())
                .bind("kind", kind)
                .bind("what", what)
                .mapTo(int.class)
                .one());
    }
}
