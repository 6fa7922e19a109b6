package org.huhang.rounds;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huhang.SmallCity;
import org.huhang.SmallCity.Resident;
import org.huhang.access.DeviceRecordsReceived;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.access.TestDevice;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What devices bring from doors: once, twice, after a crash between, and what cannot be taken in.
@QuarkusTest
@QuarkusTestResource(House.class)
class DoorsFromDevicesAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    DoorsFromDevices consumer;

    @Inject
    UnnamedRetention retention;

    @Inject
    Freezing freezing;

    @Inject
    Listings listings;

    @Inject
    ObjectMapper json;

    private record Town(SmallCity city, RoundId round, SignedIn worker, TestDevice device) {}

    private Town town() {
        var city = new SmallCity(jdbi);
        var round = new RoundId(Ids.next());
        TestRounds.open(jdbi, round, city.yongding);
        jdbi.useHandle(h -> {
            h.execute("delete from rounds.freezings");
            h.execute(
                    "update rounds.rounds set start_at = ?, end_at = ?",
                    Timestamp.from(clock.now().minus(Duration.ofHours(1))),
                    Timestamp.from(clock.now().plus(Duration.ofHours(5))));
        });
        freezing.freeze(round, clock.now().minus(Duration.ofMinutes(30)));
        var commander = SignedIn.as(invitations, Role.COMMAND_POST, city.root);
        var worker = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.wangjiazhai);
        return new Town(city, round, worker, TestDevice.enrolled(commander, worker, city.wangjiazhai));
    }

    @Test
    void aVolunteersRoundOfDoorsWithoutANetwork() throws Exception {
        var town = town();
        whatThePhoneCarries(town);
        var door = dwelling("101");
        send(
                town.device,
                List.of(
                        knocked(
                                town,
                                town.round.value(),
                                door,
                                "ANSWERED",
                                said(town.city.a.get(0), "HERE") + "," + said(town.city.a.get(1), "MOVED_AWAY"),
                                "{\"sealed\":" + town.device.named("430802199001011244") + "}"),
                        knocked(town, town.round.value(), dwelling("201"), "NOBODY_HOME", "", ""),
                        notTested(town, town.city.b.get(0), "\"OUT_OF_CITY\""),
                        notTested(town, town.city.b.get(1), "\"REFUSED\""),
                        notTested(town, town.city.b.get(1), "null"),
                        // what cannot be taken in
                        knocked(town, Ids.next(), door, "ANSWERED", "", ""),
                        knocked(town, town.round.value(), Ids.next(), "ANSWERED", "", ""),
                        knocked(town, town.round.value(), door, "NOBODY_HOME", said(town.city.a.get(0), "HERE"), ""),
                        knocked(town, town.round.value(), door, "SHOUTED", "", ""),
                        notTested(town, town.city.d.get(0), "\"REFUSED\""),
                        knocked(
                                town,
                                town.round.value(),
                                door,
                                "ANSWERED",
                                "{\"personId\":\"%s\",\"found\":\"HERE\"}".formatted(Ids.next()),
                                "")));
        waitForRefused(town, 6);
        told(town);
        // again, as after a crash before the cursor moved
        for (UUID batch : batches(town)) {
            QuarkusTransaction.requiringNew().run(() -> consumer.accept(new DeviceRecordsReceived(batch)));
        }
        told(town);
        town.worker
                .request()
                .get("/api/rounds/refused-records")
                .then()
                .body(
                        "reason",
                        containsInAnyOrder(
                                "NO_SUCH_ROUND",
                                "NO_SUCH_DOOR",
                                "UNREADABLE",
                                "UNREADABLE",
                                "OUTSIDE_AREA",
                                "NO_SUCH_PERSON"));
        aCrashBetweenLeavesNothing(town);
        whoeverWasFoundBesidesIsEntered(town, door);
        whoIsSetAsideIsSoOnceHoweverOftenItIsSaid(town, door);
        whatWasTypedIsKeptNoLongerThanItIsNeeded(town, door);
    }

    /// Masked until then, and found by the number that the device sealed.
    private void whoeverWasFoundBesidesIsEntered(Town town, UUID door) {
        var path = "/api/rounds/" + town.round.value();
        var doors = path + "/buildings/" + building() + "/doors";
        String unnamed = town.worker
                .request()
                .get(doors)
                .then()
                .body("doors[0].unnamed", hasSize(1), "doors[0].unnamed[0].typed", equalTo("4308************44"))
                .extract()
                .path("doors[0].unnamed[0].id");
        // a later knock that says nothing of them leaves them waiting
        knock(town, door, List.of()).statusCode(204);
        town.worker.request().get(doors).then().body("doors[0].unnamed", hasSize(1));
        knock(town, door, List.of(more(Ids.next(), null))).statusCode(409);
        knock(town, door, List.of(more(UUID.fromString(unnamed), null))).statusCode(422);
        knock(town, door, List.of(more(UUID.fromString(unnamed), "田小英"))).statusCode(204);
        town.worker.request().get(doors).then().body("doors[0].unnamed", hasSize(0), "doors[0].people", hasSize(3));
        // once
        knock(town, door, List.of(more(UUID.fromString(unnamed), "田小英"))).statusCode(409);
        setAside(town, unnamed, Ids.next()).statusCode(409);
    }

    /// Of two who say at once what becomes of somebody one is told that the other did; who says it again is
    /// told the same.
    private void whoIsSetAsideIsSoOnceHoweverOftenItIsSaid(Town town, UUID door) throws InterruptedException {
        var unnamed = unnamed(door);
        var first = Ids.next();
        for (int sent = 0; sent < 2; sent++) {
            setAside(town, unnamed, first).statusCode(204);
        }
        var other = Ids.next();
        for (int sent = 0; sent < 2; sent++) {
            setAside(town, unnamed, other).statusCode(409).body("code", equalTo("rounds.no-such-unnamed"));
        }
        var raced = unnamed(door);
        List<Callable<Integer>> race = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var asked = List.of(more(UUID.fromString(raced), "田小英"));
            race.add(() -> setAside(town, raced, Ids.next()).extract().statusCode());
            race.add(() -> knock(town, door, asked).extract().statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var at = Executors.newFixedThreadPool(race.size())) {
            for (var answer : at.invokeAll(race)) {
                answers.add(answer.resultNow());
            }
        }
        assertEquals(1, answers.stream().filter(each -> each == 204).count(), answers.toString());
        assertEquals(7, answers.stream().filter(each -> each == 409).count(), answers.toString());
    }

    private void whatWasTypedIsKeptNoLongerThanItIsNeeded(Town town, UUID door) {
        var sealed = "select count(*) from rounds.unnamed_people where sealed is not null";
        assertEquals(0, count(sealed), "who was entered or set aside");
        unnamed(door);
        var end = jdbi.withHandle(h -> h.createQuery("select end_at from rounds.rounds")
                .mapTo(Instant.class)
                .one());
        assertEquals(0, retention.end(end.plus(Duration.ofDays(30)).minusSeconds(1)));
        assertEquals(1, count(sealed));
        assertEquals(1, retention.end(end.plus(Duration.ofDays(30))));
        assertEquals(0, count(sealed));
        unnamed(door);
        var knock = jdbi.withHandle(
                h -> h.createQuery("select knock_id from rounds.unnamed_people where sealed is not null")
                        .mapTo(UUID.class)
                        .one());
        town.worker
                .request()
                .body(Map.of("id", Ids.next(), "reason", "敲错了门"))
                .post("/api/rounds/" + town.round.value() + "/doors/" + knock + "/taking-back")
                .then()
                .statusCode(200);
        assertEquals(0, count(sealed));
    }

    /// As a device found somebody; what was typed of them nobody can open.
    private String unnamed(UUID door) {
        var id = Ids.next();
        jdbi.useHandle(h -> h.execute(
                "insert into rounds.unnamed_people (id, knock_id, sealed)"
                        + " select ?, id, '{}'::bytea from rounds.knocks where dwelling_id = ? order by id limit 1",
                id,
                door));
        return id.toString();
    }

    private static ValidatableResponse setAside(Town town, String unnamed, UUID act) {
        return town.worker
                .request()
                .body(Map.of("id", act, "reason", "只是访客"))
                .post("/api/rounds/" + town.round.value() + "/unnamed/" + unnamed + "/setting-aside")
                .then();
    }

    private static ValidatableResponse knock(Town town, UUID door, List<Map<String, Object>> more) {
        return town.worker
                .request()
                .body(Map.of(
                        "id", Ids.next(), "dwellingId", door, "outcome", "ANSWERED", "people", List.of(), "more", more))
                .post("/api/rounds/" + town.round.value() + "/doors")
                .then();
    }

    /// @param name none where only the number is known
    private static Map<String, Object> more(UUID unnamed, @Nullable String name) {
        var said = new HashMap<String, Object>(Map.of("id", Ids.next(), "unnamed", unnamed));
        if (name != null) {
            said.putAll(Map.of("name", name, "sex", "FEMALE", "birthDate", "1990-01-01"));
        }
        return said;
    }

    private void told(Town town) {
        assertEquals(2, count("select count(*) from rounds.knocks"));
        assertEquals(3, count("select count(*) from rounds.not_tested"));
        assertEquals(1, listings.listCorrections(town.round).size());
        assertEquals(
                10, listings.listOfArea(town.round, List.of(town.city.root)).size());
        assertEquals(
                1, count("select count(*) from registry.people where household_id is null"), "who moved has no home");
        town.worker
                .request()
                .get("/api/rounds/" + town.round.value() + "/buildings/" + building() + "/doors")
                .then()
                .statusCode(200)
                .body("doors[0].knock.offline", equalTo(true), "doors[0].unnamed", hasSize(1))
                .body("doors[0].people", hasSize(3), "doors[2].knock.outcome", equalTo("NOBODY_HOME"))
                .body("doors[1].people.notTested", containsInAnyOrder("OUT_OF_CITY", null));
    }

    private void aCrashBetweenLeavesNothing(Town town) {
        jdbi.useHandle(h -> {
            h.execute("delete from rounds.corrections");
            h.execute("delete from rounds.knock_people");
            h.execute("delete from rounds.unnamed_people");
            h.execute("delete from rounds.knocks");
        });
        for (UUID batch : batches(town)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        consumer.accept(new DeviceRecordsReceived(batch));
                        throw new IllegalStateException("killed before the commit");
                    }));
        }
        assertEquals(0, count("select count(*) from rounds.knocks"));
        for (UUID batch : batches(town)) {
            QuarkusTransaction.requiringNew().run(() -> consumer.accept(new DeviceRecordsReceived(batch)));
        }
        assertEquals(2, count("select count(*) from rounds.knocks"));
        assertEquals(
                10, listings.listOfArea(town.round, List.of(town.city.root)).size());
    }

    private void whatThePhoneCarries(Town town) throws Exception {
        String text = town.worker
                .request()
                .get("/api/devices/" + town.device.id() + "/bundle")
                .then()
                .statusCode(200)
                .extract()
                .path("text");
        JsonNode parts = json.readTree(text).path("lines");
        var round = parts.path("rounds").path(0);
        assertEquals(town.round.value().toString(), round.path("id").asText());
        assertEquals(1, round.path("more").path("number").asInt());
        assertEquals("[1,5,10]", round.path("more").path("poolSizes").toString());
        var doors = parts.path("roundDoors");
        assertEquals(3, doors.size(), "those of the device's area alone");
        assertEquals("1栋1单元101", doors.path(0).path("name").asText());
        assertEquals(3, doors.path(0).path("more").path("people").asInt());
        assertFalse(doors.toString().contains("覃"), "nobody is named");
        var guard = SignedIn.as(invitations, Role.GATE_STAFF, town.city.wangjiazhai);
        var commander = SignedIn.as(invitations, Role.COMMAND_POST, town.city.root);
        var other = TestDevice.enrolled(commander, guard, town.city.wangjiazhai);
        String theirs = guard.request()
                .get("/api/devices/" + other.id() + "/bundle")
                .then()
                .extract()
                .path("text");
        assertEquals(0, json.readTree(theirs).path("lines").path("roundDoors").size());
    }

    private static TestDevice.Signed knocked(
            Town town, UUID round, UUID dwelling, String outcome, String people, String more) {
        return town.device.next("DOOR_KNOCKED", """
                {"roundId":"%s","dwellingId":"%s","outcome":"%s","people":[%s],"more":[%s]}""".formatted(round, dwelling, outcome, people, more));
    }

    private static TestDevice.Signed notTested(Town town, Resident who, String reason) {
        return town.device.next(
                "NOT_TESTED", """
                {"roundId":"%s","personId":"%s","reason":%s}""".formatted(town.round.value(), who.id().value(), reason));
    }

    private static String said(Resident who, String found) {
        return "{\"personId\":\"%s\",\"found\":\"%s\"}".formatted(who.id().value(), found);
    }

    private UUID dwelling(String label) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select d.id
                  from registry.dwellings d
                  join registry.entrances e on e.id = d.entrance_id
                  join registry.buildings b on b.id = e.building_id
                 where d.label = ? and b.name = '1栋'
                """).bind(0, label).mapTo(UUID.class).one());
    }

    private UUID building() {
        return jdbi.withHandle(h -> h.createQuery("select id from registry.buildings where name = '1栋'")
                .mapTo(UUID.class)
                .one());
    }

    private List<UUID> batches(Town town) {
        return jdbi.withHandle(
                h -> h.createQuery("select distinct batch_id from access.device_records where device_id = ?")
                        .bind(0, town.device.id())
                        .mapTo(UUID.class)
                        .list());
    }

    private int count(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(int.class).one());
    }

    private static void send(TestDevice device, List<TestDevice.Signed> records) {
        SignedIn.nobody()
                .body(device.batch(records))
                .post("/api/devices/" + device.id() + "/records")
                .then()
                .statusCode(200);
    }

    private void waitForRefused(Town town, int refused) throws InterruptedException {
        var sql = "select count(*) from rounds.refused_records where device_id = '" + town.device.id() + "'";
        for (int i = 0; i < 200 && count(sql) < refused; i++) {
            Thread.sleep(50);
        }
        assertTrue(count(sql) == refused, "the consumer did not come, or refused " + count(sql));
    }
}
