package org.huhang.quarantine;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;
import org.huhang.sites.Intake;
import org.huhang.sites.NewRooms;
import org.huhang.sites.NewSite;
import org.huhang.sites.SiteId;
import org.huhang.sites.SiteState;
import org.huhang.sites.Sites;
import org.huhang.tracing.ContactsDecided;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rooms for those ordered to a site: searched for all, chosen by hand for one, each explained.
@QuarkusTest
@QuarkusTestResource(House.class)
class RoomsAppTest {
    private static final Instant MET = Instant.parse("2021-07-27T13:00:00Z");
    private static final Instant NOW = Instant.parse("2021-07-29T04:00:00Z");
    private static final AccountId SOMEBODY = new AccountId(Ids.next());

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    OrdersOfContacts ofContacts;

    @Inject
    OrderStore store;

    @Inject
    Sites sites;

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
                jdbi,
                "registry.areas, tracing.traced_cases, quarantine.orders, quarantine.order_acts, quarantine.searches,"
                        + " sites.sites");
        city = new SmallCity(jdbi);
        town = new ApprovedTown(jdbi);
        tracer = SignedIn.as(invitations, Role.TRACER, city.yongding);
    }

    /// Approved for a site.
    private OrderId ordered(SmallCity.Resident person, SmallCity.Resident ill, String contactClass) {
        var theCase = town.contactOfACase(ill, person, city.wangjiazhai, contactClass, MET);
        QuarkusTransaction.requiringNew().run(() -> ofContacts.accept(new ContactsDecided(theCase, Ids.next())));
        var order = store.listOfPeople(List.of(person.id())).getFirst();
        tracer.request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "orders",
                        List.of(Map.of("orderId", order.id().value(), "version", 1))))
                .post("/api/quarantine/orders/approvals")
                .then()
                .statusCode(200);
        return order.id();
    }

    private SiteId site(Intake intake, int doors) {
        var id = new SiteId(Ids.next());
        sites.found(
                        new NewSite(
                                id,
                                city.wangjiazhai,
                                null,
                                null,
                                new Wording("隔离点 " + intake, null),
                                "any",
                                110.4,
                                29.1,
                                List.of(intake),
                                false,
                                0,
                                null,
                                "any"),
                        SOMEBODY,
                        NOW)
                .orThrow();
        sites.build(id, new NewRooms(Ids.next(), "A", 3, 4, doors, 0, null, 1, 0, true), SOMEBODY, NOW)
                .orThrow();
        sites.turn(id, new Sites.NewTurn(Ids.next(), SiteState.OPEN, false, "any"), SOMEBODY, NOW)
                .orThrow();
        return id;
    }

    private ValidatableResponse search() throws InterruptedException {
        var id = Ids.next();
        tracer.request()
                .body(Map.of("id", id, "seed", 7))
                .post("/api/quarantine/rooms/searches")
                .then()
                .statusCode(200);
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            var page = tracer.request()
                    .get("/api/quarantine/rooms/searches/latest")
                    .then()
                    .statusCode(200);
            if (page.extract().path("latest.endedAt") != null) {
                return page;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the search does not end");
    }

    private ValidatableResponse why(OrderId order) {
        return tracer.request()
                .get("/api/quarantine/rooms/orders/" + order.value())
                .then()
                .statusCode(200);
    }

    @Test
    void eachHasARoomOfTheirOwnWhereTheirClassIsTaken() throws InterruptedException {
        var close = site(Intake.CLOSE, 2);
        site(Intake.SECONDARY, 2);
        var ill = city.c.getFirst();
        var orders = List.of(ordered(city.a.get(0), ill, "CLOSE"), ordered(city.a.get(1), ill, "CLOSE"));
        search().body("latest.people", equalTo(2)).body("latest.placed", equalTo(2));
        var rooms = new HashSet<UUID>();
        store.list(orders).forEach(each -> {
            assertEquals(OrderState.ON_THE_WAY, each.state());
            rooms.add(Objects.requireNonNull(each.roomId()).value());
        });
        assertEquals(2, rooms.size());
        why(orders.getFirst())
                .body("room.siteId", equalTo(close.value().toString()))
                .body("bars.rule", hasItem("SITE_CLASS"));
        tracer.request()
                .get("/api/sites/" + close.value())
                .then()
                .body("line.people", equalTo(2))
                .body("line.occupied", equalTo(2));
    }

    @Test
    void peopleOfTwoSourcesLieOnTwoFloors() throws InterruptedException {
        site(Intake.CLOSE, 2);
        var one = ordered(city.a.get(0), city.c.getFirst(), "CLOSE");
        var other = ordered(city.a.get(1), city.b.getFirst(), "CLOSE");
        search().body("latest.placed", equalTo(2));
        var rooms = sites.rooms(store.list(List.of(one, other)).stream()
                .map(QuarantineOrder::roomId)
                .map(Objects::requireNonNull)
                .toList());
        assertEquals(
                2, rooms.values().stream().map(each -> each.floor()).distinct().count());
    }

    @Test
    void whereNoRoomIsFreeItIsSaidWhatWouldFreeOne() throws InterruptedException {
        site(Intake.SECONDARY, 2);
        var order = ordered(city.a.get(0), city.c.getFirst(), "CLOSE");
        search().body("latest.people", equalTo(1)).body("latest.placed", equalTo(0));
        why(order).body("bars.rule", hasItem("SITE_CLASS")).body("remedies.kind", hasItem("SERVE_CLASS"));
    }

    @Test
    void whoIsThereIsNotMovedByTheNextSearch() throws InterruptedException {
        site(Intake.CLOSE, 2);
        var first = ordered(city.a.get(0), city.c.getFirst(), "CLOSE");
        search();
        var room = store.list(List.of(first)).getFirst().roomId();
        ordered(city.a.get(1), city.c.getFirst(), "CLOSE");
        search().body("latest.people", equalTo(1)).body("latest.placed", equalTo(1));
        assertEquals(room, store.list(List.of(first)).getFirst().roomId());
    }

    @Test
    void byHandARoomThatBreaksARuleNeedsAnotherRulesName() throws InterruptedException {
        site(Intake.CLOSE, 2);
        var first = ordered(city.a.get(0), city.c.getFirst(), "CLOSE");
        var second = ordered(city.a.get(1), city.c.getFirst(), "CLOSE");
        search();
        var taken = Objects.requireNonNull(store.list(List.of(first)).getFirst().roomId());
        place(second, taken.value(), null).statusCode(409).body("code", equalTo("quarantine.room-breaks"));
        place(second, taken.value(), "F9: shared with a carer").statusCode(200);
        assertEquals(taken, store.list(List.of(second)).getFirst().roomId());
        place(second, null, null).statusCode(200);
        assertEquals(OrderState.NO_ROOM, store.list(List.of(second)).getFirst().state());
    }

    private ValidatableResponse place(OrderId order, @Nullable UUID room, @Nullable String rule) {
        var body = new HashMap<String, Object>();
        body.put("id", Ids.next());
        body.put("reason", "any");
        if (room != null) {
            body.put("roomId", room);
        }
        if (rule != null) {
            body.put("rule", rule);
        }
        return tracer.request()
                .body(body)
                .post("/api/quarantine/rooms/orders/" + order.value())
                .then();
    }

    @Test
    void whoArrivedLivesThereUntilTheyLeave() throws InterruptedException {
        var site = site(Intake.CLOSE, 2);
        var order = ordered(city.a.get(0), city.c.getFirst(), "CLOSE");
        tell(order, "ARRIVED").statusCode(409).body("code", equalTo("quarantine.no-room-yet"));
        search();
        tell(order, "ARRIVED").statusCode(200);
        assertEquals(OrderState.IN_SITE, store.list(List.of(order)).getFirst().state());
        place(order, null, null).statusCode(409).body("code", equalTo("quarantine.lives-there"));
        tracer.request()
                .get("/api/quarantine/orders?siteId=" + site.value())
                .then()
                .body("orders", hasSize(1));
        tell(order, "LEFT").statusCode(200);
        assertEquals(OrderState.AT_HOME, store.list(List.of(order)).getFirst().state());
        tracer.request()
                .get("/api/sites/" + site.value())
                .then()
                .body("line.people", equalTo(0))
                .body("line.site", notNullValue());
    }

    private ValidatableResponse tell(OrderId order, String kind) {
        return tracer.request()
                .body(Map.of("id", Ids.next(), "kind", kind, "occurredAt", NOW.toString()))
                .post("/api/quarantine/rooms/orders/" + order.value() + "/stay-facts")
                .then();
    }
}
