package org.huhang.coverage;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.registry.TestRegistry;
import org.huhang.rounds.ListingsFrozen;
import org.huhang.rounds.NotTestedTold;
import org.huhang.rounds.RoundId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.Event;
import org.huhang.shared.House;
import org.huhang.shared.Journal;
import org.huhang.shared.PersonId;
import org.huhang.specimens.SpecimensReceived;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Three people in one building of a compound, two in a village house; a round over the whole city.
@QuarkusTest
@QuarkusTestResource(House.class)
class CoverageAppTest {
    private static @Nullable TestRegistry loaded;

    @Inject
    Jdbi jdbi;

    @Inject
    Journal journal;

    @Inject
    CityClock clock;

    @Inject
    Invitations invitations;

    @Inject
    IndexKeeper keeper;

    @Inject
    ForecastTimer timer;

    private TestRegistry town;
    private TestRound round;
    private Instant now;

    @BeforeEach
    void aRound() {
        var known = loaded == null ? TestRegistry.load(jdbi) : loaded;
        loaded = known;
        town = known;
        Emptied.tables(
                jdbi,
                "rounds.campaigns, rounds.listed, specimens.swabs, specimens.registrations,"
                        + " specimens.registration_voidings,"
                        + " specimens.tube_facts, coverage.forecasts");
        now = clock.now();
        round = TestRound.open(jdbi, town.area("4308"), now);
        round.freeze(town.area("4308"));
        happened(new ListingsFrozen(new RoundId(round.id())));
    }

    /// Waits until every node of coverage knows it.
    private void happened(Event event) {
        long number = QuarkusTransaction.requiringNew().call(() -> journal.append(event));
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (keeper.applied() < number
                || keeper.find(new RoundId(round.id()), Duration.ofSeconds(1)).isEmpty()) {
            assertTrue(System.nanoTime() < end, "coverage never heard of " + event);
        }
    }

    private PersonId person(String name) {
        return town.person(name).id();
    }

    private SignedIn as(Role role, String code) {
        return SignedIn.as(invitations, role, town.area(code));
    }

    private ValidatableResponse node(SignedIn who, UUID node) {
        return who.request()
                .get("/api/coverage/" + round.id() + "/nodes/" + node)
                .then();
    }

    private UUID area(String code) {
        return town.area(code).value();
    }

    @Test
    void aRoundWithoutRoomSaysSoAndTheOthersGoOn() {
        var command = as(Role.COMMAND_POST, "4308");
        var vast = TestRound.open(jdbi, town.area("4308"), now);
        jdbi.useHandle(h -> h.execute(
                "insert into rounds.freezings (round_id, people, dwellings, buildings, frozen_at)"
                        + " values (?, 2000000000, 1, 1, ?)",
                vast.id(),
                Timestamp.from(vast.startAt())));
        happened(new ListingsFrozen(new RoundId(vast.id())));
        command.request()
                .get("/api/coverage/" + vast.id() + "/nodes/" + area("4308"))
                .then()
                .statusCode(503)
                .body("code", equalTo("coverage.no-room"));
        node(command, area("4308")).statusCode(200).body("node.counts.people", equalTo(5));
    }

    @Test
    void fromTheCityToTheDoor() {
        var command = as(Role.COMMAND_POST, "4308");
        happened(new SpecimensReceived(round.tube("T00001", 1, 2, now.minusSeconds(600), person("王小明"), person("王丽"))));
        happened(new NotTestedTold(
                new RoundId(round.id()), round.tell(person("覃芳"), "OUT_OF_CITY", now.minusSeconds(60))));
        node(command, area("4308"))
                .statusCode(200)
                .body("node.counts.people", equalTo(5))
                .body("node.counts.done", equalTo(2))
                .body("node.counts.missing", equalTo(2))
                .body("node.counts.excused", equalTo(1))
                .body("node.counts.reasons.OUT_OF_CITY", equalTo(1))
                .body("tubes", equalTo(1))
                .body("path.name", hasItem("张家界市"));
        node(command, town.compound.value())
                .body("node.kind", equalTo("COMPOUND"))
                .body("node.counts.people", equalTo(3))
                .body("children", hasSize(1))
                .body("children[0].name", equalTo("1栋"));
        UUID building =
                UUID.fromString(node(command, town.compound.value()).extract().path("children[0].id"));
        UUID entrance = UUID.fromString(node(command, building).extract().path("children[0].id"));
        node(command, entrance)
                .body("children.name", equalTo(java.util.List.of("101", "102")))
                .body("children[0].counts.done", equalTo(2))
                .body("children[1].counts.missing", equalTo(1));
        command.request()
                .get("/api/coverage/" + round.id() + "/nodes/" + building + "/doors")
                .then()
                .statusCode(200)
                .body("entrances[0].doors[0].floor", equalTo(1))
                .body("entrances[0].doors[0].counts.states.SWABBED", equalTo(2));
        command.request().get("/api/coverage/" + round.id()).then().body("name", equalTo(java.util.List.of("张家界市")));
        command.request()
                .get("/api/coverage/" + round.id() + "/search?words=锦绣")
                .then()
                .body("name", hasItem(containsString("锦绣小区")));
        command.request()
                .get("/api/coverage/" + round.id() + "/nodes/" + town.compound.value() + "/counts.csv")
                .then()
                .statusCode(200)
                .body(containsString("1栋,3,2,1,0"));
    }

    @Test
    void whoIsMissingIsAWorkListForThoseWhoKnock() {
        var worker = as(Role.COMMUNITY_WORKER, "430802001003");
        happened(new SpecimensReceived(round.register(person("李强"), 1, now.minusSeconds(600))));
        var path = "/api/coverage/" + round.id() + "/nodes/" + town.compound.value() + "/missing";
        worker.request()
                .get(path)
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("people.find { it.state == 'REGISTERED' }.door", equalTo("102"))
                .body("people.name", not(hasItem("李强")))
                .body("people.building", hasItem("1栋"))
                .body("people.within", everyItem(equalTo("")));
        long readings = jdbi.withHandle(
                h -> h.createQuery("select (select count(*) from access.audit_pending where what = 'coverage-missing')"
                                + " + (select count(*) from access.audit_entries where what = 'coverage-missing')")
                        .mapTo(long.class)
                        .one());
        assertTrue(readings >= 1);
        as(Role.COMMUNITY_WORKER, "430802004205").request().get(path).then().statusCode(403);
    }

    @Test
    void whoeverWasSignedInByMistakeIsNotSignedInAnyMore() {
        var worker = as(Role.COMMUNITY_WORKER, "430802001003");
        var path = "/api/coverage/" + round.id() + "/nodes/" + town.compound.value() + "/missing";
        happened(new SpecimensReceived(round.register(person("李强"), 1, now.minusSeconds(900))));
        happened(new SpecimensReceived(round.register(person("李强"), 3, now.minusSeconds(600))));
        // the second time only: the first still stands
        happened(new SpecimensReceived(round.takeBackRegistration(3, 4, now.minusSeconds(500))));
        worker.request().get(path).then().body("people.findAll { it.state == 'REGISTERED' }", hasSize(1));
        happened(new SpecimensReceived(round.takeBackRegistration(1, 5, now.minusSeconds(400))));
        worker.request()
                .get(path)
                .then()
                .body("total", equalTo(3))
                .body("people.findAll { it.state == 'REGISTERED' }", hasSize(0))
                .body("people.signedInAt", equalTo(java.util.Arrays.asList(null, null, null)));
        // as it is read from the database alone
        happened(new ListingsFrozen(new RoundId(round.id())));
        worker.request().get(path).then().body("people.findAll { it.state == 'REGISTERED' }", hasSize(0));
    }

    @Test
    void theLastKnockStandsBesideWhoIsMissing() {
        var worker = as(Role.COMMUNITY_WORKER, "430802001003");
        round.knock(person("李强"), "ANSWERED", "HERE", now.minusSeconds(900));
        round.knock(person("王小明"), "ANSWERED", "HERE", now.minusSeconds(900));
        round.knock(person("王小明"), "NOBODY_HOME", null, now.minusSeconds(600));
        worker.request()
                .get("/api/coverage/" + round.id() + "/nodes/" + town.compound.value() + "/missing")
                .then()
                .statusCode(200)
                .body("people.findAll { it.door == '102' }.knock.outcome", equalTo(java.util.List.of("ANSWERED")))
                .body("people.findAll { it.door == '102' }.knock.found", equalTo(java.util.List.of("HERE")))
                .body("people.find { it.door == '101' }.knock.outcome", equalTo("NOBODY_HOME"))
                .body("people.find { it.door == '101' }.knock.found", nullValue());
    }

    @Test
    void aTubeWithOneSwabTooFewIsFoundAmongWhatIsLost() {
        var command = as(Role.COMMAND_POST, "4308");
        happened(new SpecimensReceived(
                round.tube("T00002", 1, 1, now.minus(Duration.ofHours(7)), person("王小明"), person("王丽"))));
        happened(new SpecimensReceived(round.register(person("李强"), 9, now.minusSeconds(600))));
        command.request()
                .get("/api/coverage/" + round.id() + "/nodes/" + area("4308") + "/lost")
                .then()
                .statusCode(200)
                .body("find { it.place == 'TUBE_HELD' }.tubes", equalTo(1))
                .body("find { it.place == 'TUBE_HELD' }.byAge", equalTo(java.util.List.of(0, 1, 0, 0)))
                .body("find { it.place == 'REGISTERED_WITHOUT_SWAB' }.people", equalTo(1))
                .body("find { it.place == 'RESULT_HELD' }.oldestAt", nullValue());
        command.request()
                .get("/api/coverage/" + round.id() + "/nodes/" + area("4308") + "/lost/TUBE_HELD")
                .then()
                .body("[0].code", equalTo("T00002"));
        command.request()
                .get("/api/whereabouts/tubes/T00002")
                .then()
                .statusCode(200)
                .body("state", equalTo("TUBE_HELD"))
                .body("words", containsString("being checked"));
        command.request().get("/api/whereabouts/tubes/NOBODY-1").then().body("state", equalTo("TUBE_UNKNOWN"));
        as(Role.COMMUNITY_WORKER, "430802001003")
                .request()
                .get("/api/whereabouts/people/" + person("李强").value())
                .then()
                .statusCode(200)
                .body("[0].state", equalTo("REGISTERED"));
    }

    @Test
    void whoIsMergedCountsOnce() {
        var command = as(Role.COMMAND_POST, "4308");
        jdbi.useHandle(h -> h.execute(
                "update registry.people set merged_into = ? where id = ?",
                person("王小明").value(),
                person("王建国").value()));
        try {
            happened(new org.huhang.registry.PeopleChanged(java.util.List.of(person("王建国"))));
            node(command, area("4308")).body("node.counts.people", equalTo(4));
            node(command, area("430802004205")).body("node.counts.people", equalTo(1));
        } finally {
            jdbi.useHandle(h -> h.execute("update registry.people set merged_into = null"));
            happened(new org.huhang.registry.PeopleChanged(java.util.List.of(person("王建国"))));
        }
        node(command, area("4308")).body("node.counts.people", equalTo(5));
    }

    @Test
    void forecastsAreKeptEveryQuarterOfAnHour() {
        happened(new SpecimensReceived(round.tube("T00003", 1, 2, now.minusSeconds(600), person("王小明"), person("王丽"))));
        timer.run(round.id(), now);
        timer.run(round.id(), now.plusSeconds(900));
        timer.run(round.id(), now.plusSeconds(901));
        as(Role.COMMAND_POST, "4308")
                .request()
                .get("/api/coverage/" + round.id() + "/nodes/" + area("4308") + "/forecast")
                .then()
                .statusCode(200)
                .body("history", hasSize(2))
                .body("now.missing", equalTo(3));
        assertEquals(
                java.util.Optional.empty(),
                timer.run(org.huhang.shared.Ids.next(), now),
                "nothing to keep of a round that is not there");
    }
}
