package org.huhang;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.huhang.SmallCity.Resident;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.access.TestDevice;
import org.huhang.rounds.RoundId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.specimens.TestDesk;
import org.jdbi.v3.core.Jdbi;

/// The story goes on: all of 汪家寨村 is tested. Four of six come down, one is away, one lies in hospital; the tubes go in
/// a box to the laboratory; a pool is positive, its three members are held and swabbed again one by one, two are let go
/// by their own results, and the third is a case. Nobody else of the village is held, and nobody is missing at the end.
final class RoundStory {
    private static final Duration A_RUN = Duration.ofHours(3);

    private final SmallCity city;
    private final Jdbi jdbi;
    private final Invitations invitations;
    private final CityClock clock;
    private final SignedIn commander;
    private final SignedIn worker;
    private final SignedIn laboratory;
    private final SignedIn sampler;
    private final SignedIn second;
    private final UUID round = Ids.next();
    private final UUID place = Ids.next();
    private final TestDesk desk;

    RoundStory(Jdbi jdbi, Invitations invitations, SmallCity city, CityClock clock) {
        this.jdbi = jdbi;
        this.invitations = invitations;
        this.city = city;
        this.clock = clock;
        commander = SignedIn.as(invitations, Role.COMMAND_POST, city.yongding);
        worker = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.wangjiazhai);
        laboratory = SignedIn.as(invitations, Role.LABORATORY, city.yongding, city.laboratory, null);
        second = SignedIn.as(invitations, Role.SECOND_APPROVER, city.yongding);
        var manager = SignedIn.as(invitations, Role.DISPATCHER, city.wangjiazhai);
        sampler = SignedIn.as(invitations, Role.SAMPLING_STAFF, city.wangjiazhai);
        desk = new TestDesk(TestDevice.enrolled(manager, sampler, city.wangjiazhai), new RoundId(round));
    }

    void tell() {
        theVillageIsListed();
        theLaboratoryOpens();
        whoDoesNotComeIsToldWhy();
        swab("VILLAGE-1", 10, city.a.get(1), city.a.get(2), city.b.get(0));
        swab("VILLAGE-2", 10, city.c.get(0));
        theyGoInABox("VILLAGE-1", "VILLAGE-2");
        reported(() -> List.of(positive("VILLAGE-1"), result("VILLAGE-2", "NEGATIVE")));
        var pool = itsMembersAreHeldAndNobodyElse();
        swab("OWN-A2", 1, city.a.get(1));
        swab("OWN-A3", 1, city.a.get(2));
        swab("OWN-B1", 1, city.b.get(0));
        theyGoInABox("OWN-A2", "OWN-A3", "OWN-B1");
        reported(() -> List.of(positive("OWN-A3"), result("OWN-A2", "NEGATIVE"), result("OWN-B1", "NEGATIVE")));
        eachHasTheirOwnResult(pool);
        nobodyIsMissing();
    }

    private void theVillageIsListed() {
        var body = Map.of(
                "id",
                round,
                "campaign",
                Map.of(
                        "id",
                        Ids.next(),
                        "areaId",
                        city.yongding.value(),
                        "name",
                        Map.of("zh", "永定区全员核酸检测"),
                        "poolEdition",
                        "FIRST_GUIDE"),
                "scope",
                "AREAS",
                "areaIds",
                List.of(city.wangjiazhai.value()),
                "startAt",
                clock.now().minusSeconds(60).toString(),
                "endAt",
                clock.now().plus(Duration.ofHours(8)).toString());
        worker.request().body(body).post("/api/rounds").then().statusCode(403);
        commander.request().body(body).post("/api/rounds").then().statusCode(200);
        until(() -> page().extract().path("line.state").equals("OPEN"));
        page().body("people", equalTo(6));
        // the city's first is the third of this village
        commander
                .request()
                .body(Map.of("id", Ids.next(), "areaId", city.wangjiazhai.value(), "number", 3))
                .post("/api/rounds/" + round + "/local-numbers")
                .then()
                .statusCode(200);
        worker.request().get("/api/rounds").then().body("rounds.localNumbers.flatten().number", hasItem(3));
    }

    private ValidatableResponse page() {
        return commander.request().get("/api/rounds/" + round).then().statusCode(200);
    }

    private void theLaboratoryOpens() {
        commander
                .request()
                .body(Map.of(
                        "id", place, "organizationId", city.laboratory.value(), "name", "市疾控中心实验室", "tubesPerDay", 500))
                .post("/api/laboratories")
                .then()
                .statusCode(200);
    }

    private void whoDoesNotComeIsToldWhy() {
        notTested(city.a.get(0), "TESTED_ELSEWHERE");
        notTested(city.b.get(1), "OUT_OF_CITY");
    }

    private void notTested(Resident person, String reason) {
        worker.request()
                .body(Map.of("id", Ids.next(), "personId", person.id().value(), "reason", reason))
                .post("/api/rounds/" + round + "/not-tested")
                .then()
                .statusCode(204);
    }

    private void swab(String tube, int poolSize, Resident... people) {
        desk.open(tube, poolSize);
        for (var person : people) {
            desk.swab(person.id(), tube);
        }
        desk.close(tube, people.length, people.length);
        desk.send();
    }

    private void theyGoInABox(String... tubes) {
        var box = Ids.next();
        var code = "BOX-" + tubes[0];
        desk.write("BOX_PACKED", """
                {"box":"%s","code":"%s","tubes":["%s"]}""".formatted(box, code, String.join("\",\"", tubes)));
        desk.write("BOX_TAKEN", """
                {"box":"%s","code":"%s","tubes":%d}""".formatted(box, code, tubes.length));
        desk.send();
        until(() -> sampler.request().get("/api/boxes/by-code/" + code).statusCode() == 200);
        sampler.request()
                .body(Map.of("id", Ids.next(), "laboratoryId", place))
                .post("/api/boxes/" + box + "/dispatches")
                .then()
                .statusCode(200);
        List<Map<String, Object>> arrived = new ArrayList<>();
        for (int i = 0; i < tubes.length; i++) {
            arrived.add(Map.of("code", tubes[i], "position", i + 1, "damaged", false));
        }
        laboratory
                .request()
                .body(Map.of("id", Ids.next(), "boxId", box, "celsius", 5.0, "tubes", arrived))
                .post("/api/laboratories/" + place + "/receipts")
                .then()
                .statusCode(200)
                .body("box.state", equalTo("RECEIVED"), "differences", empty());
    }

    /// What no laboratory can do is not believed; after as long as a run takes it is.
    private void reported(Supplier<List<Map<String, Object>>> results) {
        var first = report(results.get()).body("held", not(empty())).extract().jsonPath();
        for (var id : first.<String>getList("held.id")) {
            second.request()
                    .body(Map.of("id", Ids.next(), "released", false, "reason", "检测时间早于可能"))
                    .post("/api/testing/held/" + id + "/decision")
                    .then()
                    .statusCode(204);
        }
        aRunPasses();
        report(results.get()).body("held", empty(), "refused", empty());
    }

    private ValidatableResponse report(List<Map<String, Object>> results) {
        return laboratory
                .request()
                .body(Map.of("id", Ids.next(), "controlTotal", results.size(), "results", results))
                .post("/api/testing/results")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> positive(String tube) {
        var result = result(tube, "POSITIVE");
        result.put("targets", List.of(Map.of("gene", "ORF1ab", "ct", 31.2), Map.of("gene", "N", "ct", 30.1)));
        return result;
    }

    private Map<String, Object> result(String tube, String finding) {
        var result = new HashMap<String, Object>();
        result.put("tube", tube);
        result.put("finding", finding);
        result.put("testedAt", clock.now().toString());
        result.put("reportedAt", clock.now().toString());
        return result;
    }

    /// All that was done with tubes so far happened so much earlier.
    private void aRunPasses() {
        var back = " - interval '" + A_RUN.toSeconds() + " seconds'";
        jdbi.useHandle(h -> {
            for (String table : List.of("registrations", "swabs", "tube_facts", "box_facts")) {
                h.execute("update specimens." + table + " set occurred_at = occurred_at" + back
                        + ", received_at = received_at" + back);
            }
            h.execute("update specimens.arrivals set arrived_at = arrived_at" + back);
        });
    }

    private String itsMembersAreHeldAndNobodyElse() {
        var members = List.of(city.a.get(1), city.a.get(2), city.b.get(0));
        until(() -> held().size() == 3);
        assertEquals(members.stream().map(each -> each.id().value()).sorted().toList(), held());
        var pools = commander
                .request()
                .get("/api/testing/pools")
                .then()
                .statusCode(200)
                .body("pools", hasSize(1), "pools[0].members", equalTo(3), "pools[0].open", equalTo(true))
                .extract()
                .jsonPath();
        return pools.getString("pools[0].pool.id");
    }

    private List<UUID> held() {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select p.person_id
                  from zones.holds h
                  join zones.held_people p on p.hold_id = h.id
                 where :now between h.start_at and h.end_at
                   and not exists (select from zones.hold_releases r
                                    where r.hold_id = h.id and r.person_id = p.person_id)
                 order by 1
                """).bind("now", clock.now()).mapTo(UUID.class).list());
    }

    private void eachHasTheirOwnResult(String pool) {
        until(() -> held().equals(List.of(city.a.get(2).id().value())));
        commander
                .request()
                .get("/api/testing/pools/" + pool)
                .then()
                .statusCode(200)
                .body("open", equalTo(false), "states.NEGATIVE", equalTo(2), "states.POSITIVE", equalTo(1));
        var resident = SignedIn.as(
                invitations,
                Role.RESIDENT,
                city.wangjiazhai,
                null,
                city.b.get(0).id());
        resident.request()
                .get("/api/testing/self")
                .then()
                .statusCode(200)
                .body("state", contains("NEGATIVE", "POOL_TO_CHECK"));
        var tracer = SignedIn.as(invitations, Role.TRACER, city.yongding);
        until(() -> tracer.request().get("/api/cases").jsonPath().getList("$").size() == 2);
    }

    private void nobodyIsMissing() {
        var path = "/api/coverage/" + round + "/nodes/" + city.wangjiazhai.value();
        until(() -> commander.request().get(path).jsonPath().getInt("node.counts.done") == 4);
        commander
                .request()
                .get(path)
                .then()
                .body("node.counts.people", equalTo(6))
                .body("node.counts.excused", equalTo(2))
                .body("node.counts.missing", equalTo(0))
                .body("node.counts.reasons.OUT_OF_CITY", equalTo(1));
    }

    private static void until(BooleanSupplier isSo) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!isSo.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within 20 s");
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
