package org.huhang.quarantine;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.cases.CaseId;
import org.huhang.cases.CasesApproved;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.tracing.ContactsDecided;
import org.huhang.tracing.ContactsDrafted;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An approved contact leads to a draft order; a named person approves it; what is known later drafts it anew.
@QuarkusTest
@QuarkusTestResource(House.class)
class OrdersAppTest {
    private static final Instant MET = Instant.parse("2021-07-27T13:00:00Z");
    private static final Instant NOW = Instant.parse("2021-07-29T04:00:00Z");

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    OrdersOfContacts ofContacts;

    @Inject
    OrdersOfDrafts ofDrafts;

    @Inject
    PeopleIll peopleIll;

    @Inject
    OrderStore store;

    @Inject
    CityClock clock;

    private SmallCity city;
    private ApprovedTown town;
    private SignedIn tracer = SignedIn.NOBODY;

    @BeforeEach
    void aCity() {
        if (clock.isDrill()) {
            clock.drive(NOW).orThrow();
        } else {
            clock.beginDrill(NOW).orThrow();
        }
        Emptied.tables(
                jdbi, "registry.areas, cases.cases, tracing.traced_cases, quarantine.orders, quarantine.order_acts");
        city = new SmallCity(jdbi);
        town = new ApprovedTown(jdbi);
        tracer = SignedIn.as(invitations, Role.TRACER, city.yongding);
    }

    private CaseId close(int resident) {
        return town.contactOfACase(city.c.getFirst(), city.a.get(resident), city.wangjiazhai, "CLOSE", MET);
    }

    private void decided(CaseId id) {
        QuarkusTransaction.requiringNew().run(() -> ofContacts.accept(new ContactsDecided(id, Ids.next())));
    }

    private void drafted(CaseId id) {
        QuarkusTransaction.requiringNew().run(() -> ofDrafts.accept(new ContactsDrafted(List.of(id))));
    }

    private ValidatableResponse list(String query) {
        return tracer.request().get("/api/quarantine/orders" + query).then().statusCode(200);
    }

    private ValidatableResponse approve(UUID act, Object id, int version) {
        return tracer.request()
                .body(Map.of("id", act, "orders", List.of(Map.of("orderId", id, "version", version))))
                .post("/api/quarantine/orders/approvals")
                .then();
    }

    @Test
    void anApprovedCloseContactIsDraftedForASiteByTheEdition() {
        decided(close(0));
        list("").body("all", equalTo(1))
                .body("orders[0].state", equalTo("DRAFT"))
                .body("orders[0].version.place", equalTo("SITE"))
                .body("orders[0].version.edition", equalTo("NCP-8"))
                .body("orders[0].version.lastExposure", equalTo("2021-07-27"))
                .body("orders[0].stayUntil", equalTo("2021-08-10"))
                .body("orders[0].lastDay", equalTo("2021-08-17"))
                .body("orders[0].dayNumber", equalTo(2));
    }

    @Test
    void toldAgainItDraftsNothing() {
        var id = close(0);
        decided(id);
        decided(id);
        drafted(id);
        String order = list("").extract().path("orders[0].id");
        assertEquals(1, store.listVersions(new OrderId(UUID.fromString(order))).size());
    }

    @Test
    void approvedOnceItHoldsAndWaitsForARoom() {
        decided(close(0));
        String order = list("").extract().path("orders[0].id");
        var act = Ids.next();
        approve(act, order, 1).statusCode(200).body("people", equalTo(1)).body("changed", equalTo(0));
        approve(act, order, 1).statusCode(200).body("people", equalTo(1));
        approve(Ids.next(), order, 1).statusCode(409).body("code", equalTo("quarantine.orders-changed"));
        list("?state=NO_ROOM").body("orders", hasSize(1)).body("orders[0].awaitsDecision", equalTo(false));
        list("?waiting=true").body("orders", hasSize(0));
    }

    @Test
    void aLaterMeetingMovesTheDaysAndAsksForAWordAgain() {
        var id = close(0);
        decided(id);
        String order = list("").extract().path("orders[0].id");
        approve(Ids.next(), order, 1).statusCode(200);
        town.met(id, city.a.get(0).id(), city.wangjiazhai, "CLOSE", MET.plusSeconds(86_400));
        drafted(id);
        list("?waiting=true")
                .body("orders[0].version.version", equalTo(2))
                .body("orders[0].version.lastExposure", equalTo("2021-07-28"))
                .body("orders[0].approvedVersion", equalTo(1))
                .body("orders[0].state", equalTo("NO_ROOM"));
        approve(Ids.next(), order, 1).statusCode(409);
        approve(Ids.next(), order, 2).statusCode(200);
        list("?waiting=true").body("orders", hasSize(0));
    }

    @Test
    void nothingLeadsToItAnyMoreAndANamedPersonLetsThePersonGo() {
        var theCase = town.tracedCase(city.c.getFirst().id(), city.wangjiazhai, MET);
        var met = town.met(theCase, city.a.get(0).id(), city.wangjiazhai, "CLOSE", MET);
        town.approve(theCase, city.a.get(0).id(), city.wangjiazhai, "CLOSE", MET);
        decided(theCase);
        String order = list("").extract().path("orders[0].id");
        approve(Ids.next(), order, 1).statusCode(200);
        town.withdraw(met, NOW);
        jdbi.useHandle(h -> h.execute("delete from tracing.contact_decisions"));
        drafted(theCase);
        list("?waiting=true")
                .body("orders[0].version.stands", equalTo(false))
                .body("orders[0].state", equalTo("NO_ROOM"));
        approve(Ids.next(), order, 2).statusCode(200);
        list("").body("all", equalTo(0));
        assertEquals(
                OrderState.REVOKED,
                store.list(List.of(new OrderId(UUID.fromString(order))))
                        .getFirst()
                        .state());
    }

    @Test
    void theStrongestClassDecidesWhereTwoCasesWereMet() {
        var secondary = town.contactOfACase(city.b.getFirst(), city.a.get(0), city.wangjiazhai, "SECONDARY", MET);
        decided(secondary);
        list("").body("orders[0].version.contactClass", equalTo("SECONDARY"))
                .body("orders[0].stayUntil", equalTo("2021-08-03"));
        var close = close(0);
        decided(close);
        list("").body("all", equalTo(1))
                .body("orders[0].version.contactClass", equalTo("CLOSE"))
                .body("orders[0].version.caseIds", hasSize(2))
                .body("orders[0].stayUntil", equalTo("2021-08-10"));
    }

    @Test
    void anotherPlaceNeedsANamedRule() {
        decided(close(0));
        String order = list("").extract().path("orders[0].id");
        place(order, " ").statusCode(422).body("code", equalTo("quarantine.rule-missing"));
        place(order, "F9: pregnant, at home possible").statusCode(200).body("versions", hasSize(2));
        approve(Ids.next(), order, 2).statusCode(200);
        list("?state=AT_HOME").body("orders", hasSize(1));
        drafted(close(1));
        list("?place=HOME").body("orders[0].version.place", equalTo("HOME")).body("orders[0].room", nullValue());
    }

    private ValidatableResponse place(String order, String rule) {
        return tracer.request()
                .body(Map.of("id", Ids.next(), "version", 1, "place", "HOME", "rule", rule, "reason", "any"))
                .post("/api/quarantine/orders/" + order + "/places")
                .then();
    }

    @Test
    void earlyItEndsByANamedRuleAlone() {
        decided(close(0));
        String order = list("").extract().path("orders[0].id");
        approve(Ids.next(), order, 1).statusCode(200);
        revoke(order, "").statusCode(422);
        revoke(order, "command of the city, any number").statusCode(200);
        list("").body("all", equalTo(0));
    }

    @Test
    void whoWasLetGoIsOrderedNothingByWhatWasKnownThen() {
        var id = close(0);
        decided(id);
        String order = list("").extract().path("orders[0].id");
        approve(Ids.next(), order, 1).statusCode(200);
        revoke(order, "command of the city, any number").statusCode(200);
        drafted(id);
        list("").body("all", equalTo(0));
        town.met(id, city.a.get(0).id(), city.wangjiazhai, "CLOSE", MET.plusSeconds(86_400));
        drafted(id);
        list("").body("all", equalTo(1)).body("orders[0].state", equalTo("DRAFT"));
    }

    /// The case itself was approved by tests of its own; here the news alone is told.
    @Test
    void whoBecomesACaseIsUnderNoOrderAnyMore() {
        decided(close(0));
        var id = new CaseId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into cases.cases (id, number, person_id, area_id, collected_at, reported_at, opened_at)"
                        + " values (?, 'any', ?, ?, ?, ?, ?)",
                id.value(),
                city.a.get(0).id().value(),
                city.wangjiazhai.value(),
                NOW,
                NOW,
                NOW));
        var order = store.listOfPeople(List.of(city.a.get(0).id())).getFirst();
        QuarkusTransaction.requiringNew().run(() -> peopleIll.accept(new CasesApproved(List.of(id))));
        assertEquals(
                OrderState.BECAME_CASE,
                store.list(List.of(order.id())).getFirst().state());
        list("").body("all", equalTo(0));
    }

    @Test
    void whoseDaysAreOverIsOrderedNothing() {
        // fourteen days at a site and seven at home: 17 August is the last
        var id = close(0);
        clock.drive(Instant.parse("2021-08-17T15:59:00Z")).orThrow();
        decided(id);
        list("").body("all", equalTo(1));
        var later = close(1);
        clock.drive(Instant.parse("2021-08-17T16:00:00Z")).orThrow();
        decided(later);
        list("").body("all", equalTo(1));
    }

    @Test
    void aPlaceChosenByNameStaysHoweverOftenTheDaysMove() {
        var id = close(0);
        decided(id);
        String order = list("").extract().path("orders[0].id");
        place(order, "F9: pregnant, at home possible").statusCode(200);
        for (int day = 1; day <= 2; day++) {
            town.met(id, city.a.get(0).id(), city.wangjiazhai, "CLOSE", MET.plusSeconds(day * 86_400L));
            drafted(id);
        }
        list("").body("orders[0].version.version", equalTo(4))
                .body("orders[0].version.lastExposure", equalTo("2021-07-29"))
                .body("orders[0].version.place", equalTo("HOME"))
                .body("orders[0].version.rule", equalTo("F9: pregnant, at home possible"));
    }

    private ValidatableResponse revoke(String order, String rule) {
        return tracer.request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "orders",
                        List.of(Map.of("orderId", order, "version", 1)),
                        "rule",
                        rule,
                        "reason",
                        "any"))
                .post("/api/quarantine/orders/revocations")
                .then();
    }

    @Test
    void allThatWaitAreApprovedInOneAct() {
        for (int each = 0; each < 3; each++) {
            decided(close(each));
        }
        List<Map<String, Object>> seen = tracer.request()
                .get("/api/quarantine/orders/waiting")
                .then()
                .statusCode(200)
                .extract()
                .path("orders");
        tracer.request()
                .body(Map.of("id", Ids.next(), "orders", seen))
                .post("/api/quarantine/orders/approvals")
                .then()
                .statusCode(200)
                .body("people", equalTo(3));
        tracer.request()
                .get("/api/quarantine/orders/counts")
                .then()
                .body("waiting", equalTo(0))
                .body("byState.NO_ROOM", equalTo(3));
    }

    @Test
    void ofAnotherAreaNobodyIsSeenOrDecided() {
        decided(close(0));
        String order = list("").extract().path("orders[0].id");
        var other = SignedIn.as(invitations, Role.TRACER, city.wulingyuan);
        other.request().get("/api/quarantine/orders").then().body("all", equalTo(0));
        other.request().get("/api/quarantine/orders/" + order).then().statusCode(403);
        other.request()
                .body(Map.of("id", Ids.next(), "orders", List.of(Map.of("orderId", order, "version", 1))))
                .post("/api/quarantine/orders/approvals")
                .then()
                .statusCode(403);
    }
}
