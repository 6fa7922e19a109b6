package org.huhang.rounds;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.huhang.SmallCity;
import org.huhang.SmallCity.Resident;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rounds from the first preview to their end, over the API.
@QuarkusTest
@QuarkusTestResource(House.class)
class RoundsAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    Freezing freezing;

    @Inject
    Listings listings;

    @Inject
    CityClock clock;

    private SmallCity city;
    private SignedIn commander;
    private SignedIn worker;

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, rounds.campaigns, rounds.needs, rounds.listed, rounds.frozen_areas");
        city = new SmallCity(jdbi);
        commander = SignedIn.as(invitations, Role.COMMAND_POST, city.root);
        worker = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.wangjiazhai);
    }

    private Map<String, Object> round(AreaId area, Duration startsIn) {
        var round = new HashMap<String, Object>();
        round.put("id", Ids.next());
        round.put(
                "campaign",
                Map.of(
                        "id",
                        Ids.next(),
                        "areaId",
                        city.root.value(),
                        "name",
                        Map.of("zh", "全市核酸检测"),
                        "poolEdition",
                        "THIRD_GUIDE"));
        round.put("scope", "AREAS");
        round.put("areaIds", List.of(area.value()));
        round.put("startAt", clock.now().plus(startsIn).toString());
        round.put("endAt", clock.now().plus(startsIn).plus(Duration.ofHours(6)).toString());
        return round;
    }

    private ValidatableResponse post(SignedIn by, String path, Map<String, ?> body) {
        return by.request().body(body).post(path).then();
    }

    private UUID opened(Map<String, Object> round) throws InterruptedException {
        post(commander, "/api/rounds", round).statusCode(200);
        var id = (UUID) Objects.requireNonNull(round.get("id"));
        for (int i = 0; i < 200 && frozen(id) == 0; i++) {
            Thread.sleep(50);
        }
        assertEquals(1, frozen(id), "nobody froze it");
        return id;
    }

    private int frozen(UUID round) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from rounds.freezings where round_id = ?")
                .bind(0, round)
                .mapTo(int.class)
                .one());
    }

    private int count(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(int.class).one());
    }

    private ValidatableResponse page(UUID round) {
        return commander.request().get("/api/rounds/" + round).then().statusCode(200);
    }

    @Test
    void aRoundIsPreviewedOpenedFrozenNumberedAndEnded() throws Exception {
        post(
                        worker,
                        "/api/testing-needs",
                        Map.of(
                                "id",
                                Ids.next(),
                                "personId",
                                city.a.get(2).id().value(),
                                "kind",
                                "CANNOT_COME_DOWN",
                                "reason",
                                "卧床",
                                "end",
                                clock.now().plus(Duration.ofDays(30)).toString()))
                .statusCode(204);
        var wanted = round(city.root, Duration.ofMinutes(-1));
        // 汪家寨 comes down in one tube of 20 and has somebody at home, 双峡 comes down in one
        post(commander, "/api/rounds/preview", wanted)
                .statusCode(200)
                .body("people", equalTo(11), "dwellings", equalTo(5), "buildings", equalTo(3))
                .body("tubes", equalTo(3), "tubesAnHour", equalTo(1), "pools", hasSize(1))
                .body("pools[0].rule.poolSize", equalTo(20), "pools[0].rule.source.zh", notNullValue())
                .body("lanes.lane", contains("ORDINARY", "RESTRICTED", "AT_HOME"), "lanes.people", contains(10, 0, 1));
        var id = opened(wanted);
        post(commander, "/api/rounds", wanted).statusCode(200).body("line.round.number", equalTo(1));
        page(id).body("people", equalTo(11), "change", equalTo(0), "tubes", equalTo(3), "mayChange", equalTo(true))
                .body("line.state", equalTo("OPEN"), "dwellings", equalTo(5), "buildings", equalTo(3))
                .body("lanes.people", contains(10, 0, 1), "edition.code", equalTo("THIRD_GUIDE"));
        commander
                .request()
                .get("/api/rounds/" + id + "/areas")
                .then()
                .body("name", contains("永定区"), "people", contains(11), "isSmallest", contains(false));
        commander
                .request()
                .get("/api/rounds/" + id + "/areas?areaId=" + city.yongding.value())
                .then()
                .body("name", contains("官黎坪街道"));
        numbers(id);
        ends(id, wanted);
    }

    private void numbers(UUID id) {
        for (int number : List.of(8, 7)) {
            post(
                            commander,
                            "/api/rounds/" + id + "/local-numbers",
                            Map.of("id", Ids.next(), "areaId", city.yongding.value(), "number", number))
                    .statusCode(200);
        }
        commander
                .request()
                .get("/api/rounds")
                .then()
                .body("rounds", hasSize(1), "rounds[0].localNumbers.number", contains(7), "mayOpen", equalTo(true))
                .body("rounds[0].localNumbers.areaName", contains("永定区"));
        worker.request().get("/api/rounds").then().body("rounds", hasSize(1), "mayOpen", equalTo(false));
        SignedIn.as(invitations, Role.COMMAND_POST, city.wulingyuan)
                .request()
                .get("/api/rounds/" + id)
                .then()
                .statusCode(200)
                .body("mayChange", equalTo(false));
    }

    private void ends(UUID id, Map<String, Object> wanted) {
        var path = "/api/rounds/" + id + "/ending";
        post(commander, path, Map.of("id", Ids.next(), "reason", " "))
                .statusCode(422)
                .body("code", equalTo("rounds.reason-missing"));
        post(commander, "/api/rounds/" + id + "/taking-back", Map.of("id", Ids.next(), "reason", "开错了"))
                .statusCode(409)
                .body("code", equalTo("rounds.begun-already"));
        post(worker, path, Map.of("id", Ids.next(), "reason", "any")).statusCode(403);
        var ending = Map.of("id", Ids.next(), "reason", "应检尽检");
        for (int sent = 0; sent < 2; sent++) {
            post(commander, path, ending)
                    .statusCode(200)
                    .body("line.state", equalTo("ENDED"), "endingReason", equalTo("应检尽检"))
                    .body("line.takenBack", equalTo(false));
        }
        post(commander, path, Map.of("id", Ids.next(), "reason", "any"))
                .statusCode(409)
                .body("code", equalTo("rounds.ended-already"));
        @SuppressWarnings("unchecked")
        var campaign = (Map<String, Object>) Objects.requireNonNull(wanted.get("campaign"));
        var next = round(city.yongding, Duration.ofHours(1));
        next.remove("campaign");
        next.put("campaignId", campaign.get("id"));
        next.put("number", 1);
        post(commander, "/api/rounds", next).statusCode(409).body("code", equalTo("rounds.number-taken"));
        next.remove("number");
        post(commander, "/api/rounds", next)
                .statusCode(200)
                .body("line.round.number", equalTo(2), "line.state", equalTo("PLANNED"), "people", nullValue());
        var planned = "/api/rounds/" + next.get("id");
        post(commander, planned + "/ending", Map.of("id", Ids.next(), "reason", "any"))
                .statusCode(409)
                .body("code", equalTo("rounds.not-begun"));
        post(commander, planned + "/taking-back", Map.of("id", Ids.next(), "reason", "时间改了"))
                .statusCode(200)
                .body("line.takenBack", equalTo(true), "line.state", equalTo("ENDED"));
        // its number is free again
        next.put("id", Ids.next());
        post(commander, "/api/rounds", next).statusCode(200).body("line.round.number", equalTo(2));
    }

    @Test
    void whatCannotBeARoundIsRefusedWithItsReason() {
        refused("rounds.window-empty", each -> each.put("endAt", each.get("startAt")));
        refused("rounds.nothing-named", each -> each.put("areaIds", List.of()));
        refused("rounds.campaign-not-one", each -> each.put("campaignId", Ids.next()));
        refused("rounds.no-such-campaign", each -> {
            each.remove("campaign");
            each.put("campaignId", Ids.next());
        });
        refused("rounds.no-such-edition", each -> each.put("campaign", campaign("FOURTH_GUIDE")));
        refused("rounds.edition-not-in-force", each -> each.put("campaign", campaign("ORDER_31")));
        refused("rounds.outside-area", each -> each.put("areaIds", List.of(Ids.next())));
        refused("rounds.number-form", each -> each.put("number", 0));
        refused("rounds.nobody-of-the-list", each -> {
            each.put("scope", "LIST");
            each.put("identityNumbers", List.of("430890198005010028"));
        });
        refused("rounds.no-such-zone", each -> {
            each.put("scope", "ZONES");
            each.put("zoneIds", List.of(Ids.next()));
        });
        var elsewhere = SignedIn.as(invitations, Role.COMMAND_POST, city.wulingyuan);
        post(elsewhere, "/api/rounds", round(city.root, Duration.ofHours(1))).statusCode(403);
        post(elsewhere, "/api/rounds/preview", round(city.root, Duration.ofHours(1)))
                .statusCode(403);
    }

    private Map<String, Object> campaign(String edition) {
        return Map.of(
                "id", Ids.next(), "areaId", city.root.value(), "name", Map.of("zh", "任意"), "poolEdition", edition);
    }

    private void refused(String code, Consumer<Map<String, Object>> wrong) {
        var wanted = round(city.root, Duration.ofHours(1));
        wrong.accept(wanted);
        post(commander, "/api/rounds", wanted).statusCode(422).body("code", equalTo(code));
        assertEquals(0, count("select count(*) from rounds.rounds"));
    }

    @Test
    void aListIsOfWhoeverBearsItsNumbersAndSaysWhichNobodyBears() throws Exception {
        var wanted = round(city.root, Duration.ofMinutes(-1));
        wanted.put("scope", "LIST");
        wanted.put(
                "identityNumbers",
                List.of(
                        city.a.get(0).identityNumber(),
                        "430890198005010028",
                        city.e.get(0).identityNumber()));
        post(commander, "/api/rounds/preview", wanted)
                .statusCode(200)
                .body("people", equalTo(2), "unknownNumbers", contains(2));
        post(commander, "/api/rounds", wanted).statusCode(422).body("code", equalTo("rounds.list-unknown"));
        wanted.put(
                "identityNumbers",
                List.of(
                        city.a.get(0).identityNumber(),
                        city.a.get(0).identityNumber(),
                        city.e.get(0).identityNumber()));
        page(opened(wanted)).body("people", equalTo(2), "dwellings", equalTo(2));
    }

    @Test
    void whoeverWasMergedCountsOnceAndAFreezingCutOffHalfWayIsBegunAnew() {
        jdbi.useHandle(h -> h.execute(
                "update registry.people set merged_into = ? where id = ?",
                city.a.get(0).id().value(),
                city.a.get(1).id().value()));
        var round = new RoundId(Ids.next());
        TestRounds.open(jdbi, round, city.yongding);
        jdbi.useHandle(h -> h.execute("delete from rounds.freezings"));
        var now = Instant.parse("2021-08-04T00:00:00Z");
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    freezing.freeze(round, now);
                    throw new IllegalStateException("killed before the commit");
                }));
        assertEquals(0, frozen(round.value()));
        assertEquals(List.of(), listings.listOfArea(round, List.of(city.root)));
        freezing.freeze(round, now);
        freezing.freeze(round, now);
        assertEquals(10, listings.listOfArea(round, List.of(city.root)).size());
        page(round.value()).body("people", equalTo(10), "pools[0].rule.poolSize", equalTo(10));
        assertEquals(
                1,
                count("select count(*) from shared.events where name = 'rounds.ListingsFrozen'"
                        + " and body ->> 'roundId' = '" + round.value() + "'"));
    }

    @Test
    void whatIsFoundAtADoorCorrectsTheRoundAndTheRegistryAndCanBeTakenBack() throws Exception {
        var id = opened(round(city.root, Duration.ofMinutes(-1)));
        var house = jdbi.withHandle(h -> h.createQuery("select id from registry.buildings where name = '1栋'")
                .mapTo(UUID.class)
                .one());
        var doors = "/api/rounds/" + id + "/buildings/" + house + "/doors";
        worker.request()
                .get(doors)
                .then()
                .statusCode(200)
                .body("doors.label", contains("101", "102", "201"), "doors[0].people", hasSize(3))
                .body("doors[0].people[0].listed", equalTo(true), "doors[0].people[0].person.name", notNullValue())
                .body("doors[0].knock", nullValue(), "more", equalTo(false));
        SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.shuangxia)
                .request()
                .get(doors)
                .then()
                .statusCode(403);
        var knock = knock(
                dwelling("101"),
                "ANSWERED",
                List.of(said(city.a.get(0), "HERE"), said(city.a.get(1), "MOVED_AWAY")),
                List.of(
                        Map.of("id", Ids.next(), "identityNumber", city.d.get(0).identityNumber()),
                        Map.of("id", Ids.next(), "name", "覃新", "sex", "FEMALE", "birthDate", "1990-01-01")));
        for (int sent = 0; sent < 2; sent++) {
            post(worker, "/api/rounds/" + id + "/doors", knock).statusCode(204);
        }
        // one moved away, one is new, one moved within the city
        page(id).body("people", equalTo(11), "change", equalTo(0), "corrections.reason", hasItem("MOVED_AWAY"));
        assertEquals(3, listings.listCorrections(new RoundId(id)).size());
        worker.request()
                .get(doors)
                .then()
                .body("doors[0].people", hasSize(5), "doors[0].knock.outcome", equalTo("ANSWERED"))
                .body("doors[0].people.found", containsInAnyOrder("HERE", "MOVED_AWAY", "HERE", "HERE", null))
                .body("doors[0].people.findAll { !it.listed }", hasSize(1));
        assertEquals(null, householdOf(city.a.get(1)));
        assertEquals(householdOf(city.a.get(0)), householdOf(city.d.get(0)));
        worker.request()
                .get("/api/rounds/" + id + "/buildings")
                .then()
                .body("houses.name", contains("1栋"), "houses[0].people", equalTo(7), "houses[0].knocked", equalTo(1));
        worker.request()
                .get("/api/rounds/" + id + "/corrections")
                .then()
                .body("corrections", hasSize(3), "corrections.kind", hasItem("REMOVED"));
        // whoever is gone is not of the next round either
        var again = round(city.root, Duration.ofHours(1));
        post(commander, "/api/rounds/preview", again).body("people", equalTo(11));
        takesItBack(id, knock);
    }

    private void takesItBack(UUID round, Map<String, Object> knock) {
        var path = "/api/rounds/" + round + "/doors/" + knock.get("id") + "/taking-back";
        var takingBack = Map.of("id", Ids.next(), "reason", "敲错门了");
        post(worker, path, takingBack).statusCode(200).body("registryKept", equalTo(0));
        post(worker, path, takingBack).statusCode(200);
        post(worker, path, Map.of("id", Ids.next(), "reason", "any"))
                .statusCode(409)
                .body("code", equalTo("rounds.taken-back-already"));
        // whoever was registered stays in the registry, but was not found
        page(round).body("people", equalTo(11), "change", equalTo(0), "corrections.reason", hasItem("TAKEN_BACK"));
        assertEquals(householdOf(city.a.get(0)), householdOf(city.a.get(1)));
        assertEquals(householdOf(city.d.get(1)), householdOf(city.d.get(0)));
        assertEquals(
                List.of(city.shuangxia),
                listings.find(new RoundId(round), List.of(city.d.get(0).id())).values().stream()
                        .map(Listed::areaId)
                        .toList());
    }

    private @Nullable UUID householdOf(Resident who) {
        return jdbi.withHandle(h -> h.createQuery("select household_id from registry.people where id = ?")
                .bind(0, who.id().value())
                .map((row, _) -> row.getObject(1, UUID.class))
                .one());
    }

    private static Map<String, Object> said(Resident who, String found) {
        return Map.of("personId", who.id().value(), "found", found);
    }

    private static Map<String, Object> knock(UUID dwelling, String outcome, List<?> people, List<?> more) {
        return Map.of("id", Ids.next(), "dwellingId", dwelling, "outcome", outcome, "people", people, "more", more);
    }

    /// Of 1栋.
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

    @Test
    void whyNobodyWasTestedIsToldAndTakenBack() throws Exception {
        var id = opened(round(city.root, Duration.ofMinutes(-1)));
        var path = "/api/rounds/" + id + "/not-tested";
        tell(path, worker, city.a.get(0), "OUT_OF_CITY").statusCode(204);
        tell(path, worker, city.a.get(1), "REFUSED").statusCode(204);
        tell(path, worker, city.a.get(1), null).statusCode(204);
        tell(path, worker, city.d.get(0), "REFUSED").statusCode(403);
        page(id).body("notTested.reason", contains("OUT_OF_CITY"), "notTested.people", contains(1));
        worker.request()
                .get(path)
                .then()
                .body("people.reason", contains("OUT_OF_CITY"), "people[0].toldByName", equalTo("any COMMUNITY_WORKER"))
                .body("people[0].toldAt", notNullValue(), "people[0].person.name", equalTo("覃*明"));
        SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.shuangxia)
                .request()
                .get(path)
                .then()
                .body("people", empty());
        var refusal = knock(dwelling("101"), "NOBODY_HOME", List.of(said(city.a.get(0), "HERE")), List.of());
        post(worker, "/api/rounds/" + id + "/doors", refusal)
                .statusCode(422)
                .body("code", equalTo("rounds.nothing-said"));
    }

    private ValidatableResponse tell(String path, SignedIn by, Resident who, @Nullable String reason) {
        var body = new HashMap<String, Object>();
        body.put("id", Ids.next());
        body.put("personId", who.id().value());
        body.put("reason", reason);
        return post(by, path, body);
    }
}
