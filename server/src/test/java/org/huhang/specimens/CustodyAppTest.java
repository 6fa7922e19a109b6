package org.huhang.specimens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.access.TestDevice;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Tubes from the desk to the laboratory's door: boxes, couriers, a cap that nobody exceeds, and what did not arrive.
@QuarkusTest
@QuarkusTestResource(House.class)
class CustodyAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    Tubes tubes;

    @Inject
    TubeStoryStore stories;

    @Inject
    Journal journal;

    private record Actors(SignedIn commander, SignedIn sampler, SignedIn laboratory, SignedIn elsewhere) {}

    @Test
    void fromTheDeskToTheLaboratory() throws Exception {
        var town = DeskTown.load(jdbi, clock.now());
        var actors = new Actors(
                SignedIn.as(invitations, Role.COMMAND_POST, town.city().area("430802")),
                SignedIn.as(invitations, Role.SAMPLING_STAFF, town.area()),
                SignedIn.as(invitations, Role.LABORATORY, town.city().area("430802"), town.city().court, null),
                SignedIn.as(invitations, Role.SAMPLING_STAFF, town.city().area("430811")));
        var laboratory = aLaboratoryIsOpened(town, actors);
        var box = Ids.next();
        aBoxIsPackedAndFetched(town, actors, box);
        noMoreThanTheLaboratoryCanDo(town, actors, laboratory, box);
        aCourierWhoKnowsTheCodeAlone(town, actors, laboratory);
        aLaboratoryThatIsFasterThanTheDesk(town, actors, laboratory);
        whatArrives(actors, laboratory, box);
        whatCameWithoutABox(actors, laboratory);
        whatIsLate(town, actors, laboratory);
    }

    private static UUID aLaboratoryIsOpened(DeskTown town, Actors actors) {
        var id = Ids.next();
        var wanted = Map.of("id", id, "organizationId", town.city().court.value(), "name", "气膜实验室", "tubesPerDay", 100);
        actors.sampler.request().body(wanted).post("/api/laboratories").then().statusCode(403);
        for (int sent = 0; sent < 2; sent++) {
            actors.commander
                    .request()
                    .body(wanted)
                    .post("/api/laboratories")
                    .then()
                    .statusCode(200)
                    .body("tubesPerDay", equalTo(100));
        }
        actors.commander
                .request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "organizationId",
                        town.city().court.value(),
                        "name",
                        "another",
                        "tubesPerDay",
                        100))
                .post("/api/laboratories")
                .then()
                .statusCode(409)
                .body("code", equalTo("specimens.laboratory-known"));
        actors.commander
                .request()
                .body(Map.of("id", Ids.next(), "tubesPerDay", 5))
                .post("/api/laboratories/" + id + "/capacities")
                .then()
                .statusCode(200)
                .body("tubesPerDay", contains(5, 100));
        actors.laboratory
                .request()
                .get("/api/laboratories")
                .then()
                .statusCode(200)
                .body("laboratory.id", contains(id.toString()), "free", contains(5), "sent", contains(0));
        return id;
    }

    /// Four tubes, by a device; the third place of the rack is empty.
    private void aBoxIsPackedAndFetched(DeskTown town, Actors actors, UUID box) throws InterruptedException {
        var manager = SignedIn.as(invitations, Role.DISPATCHER, town.area());
        var desk = new TestDesk(TestDevice.enrolled(manager, actors.sampler, town.area()), town.round());
        for (int i = 1; i <= 4; i++) {
            desk.open("TUBE-000" + i, 10);
            desk.swab(town.person("覃芳"), "TUBE-000" + i);
            if (i < 4) {
                desk.close("TUBE-000" + i, 1, 1);
            }
        }
        desk.write("BOX_PACKED", """
                {"box":"%s","code":"BOX-0001","tubes":["TUBE-0001","TUBE-0002",null,"TUBE-0003","TUBE-0004"]}""".formatted(box));
        desk.send();
        waitFor("select count(*) from specimens.racked", 4);
        assertEquals(TubeState.BOXED, tube("TUBE-0001").state());
        assertEquals(
                List.of(TubeHold.NEVER_CLOSED), List.copyOf(tube("TUBE-0004").holds()));
        desk.write("BOX_TAKEN", """
                {"box":"%s","code":"BOX-0001","tubes":4}""".formatted(box));
        desk.send();
        waitFor("select count(*) from specimens.box_facts where kind = 'FETCHED'", 1);
        assertEquals(TubeState.ON_THE_WAY, tube("TUBE-0001").state());
        assertEquals(
                List.of(new BoxId(box)),
                journal.list(BoxesMoved.class, 0, 100).getLast().event().boxIds());
        actors.sampler
                .request()
                .get("/api/boxes/by-code/BOX-0001")
                .then()
                .statusCode(200)
                .body("box.state", equalTo("ON_THE_WAY"), "box.tubes", equalTo(4), "box.dueAt", notNullValue())
                .body("tubes.position", contains(1, 2, 4, 5), "facts.kind", contains("PACKED", "FETCHED"))
                .body("differences", empty());
        actors.elsewhere.request().get("/api/boxes/" + box).then().statusCode(403);
        actors.elsewhere.request().get("/api/boxes").then().statusCode(200).body("boxes", empty());
    }

    private void noMoreThanTheLaboratoryCanDo(DeskTown town, Actors actors, UUID laboratory, UUID box)
            throws Exception {
        var dispatch = Map.of("id", Ids.next(), "laboratoryId", laboratory);
        actors.sampler
                .request()
                .get("/api/boxes/" + box + "/proposals")
                .then()
                .statusCode(200)
                .body("load.laboratory.id", contains(laboratory.toString()), "fits", contains(true));
        for (int sent = 0; sent < 2; sent++) {
            actors.sampler
                    .request()
                    .body(dispatch)
                    .post("/api/boxes/" + box + "/dispatches")
                    .then()
                    .statusCode(200)
                    .body("box.laboratoryId", equalTo(laboratory.toString()));
        }
        actors.laboratory
                .request()
                .get("/api/laboratories")
                .then()
                .body("free", contains(1), "sent", contains(4), "waiting", contains(4));
        var two = packed(town, actors, "TWO", 2);
        actors.sampler
                .request()
                .body(Map.of("id", Ids.next(), "laboratoryId", laboratory))
                .post("/api/boxes/" + two + "/dispatches")
                .then()
                .statusCode(409)
                .body("code", equalTo("specimens.laboratory-full"));
        // eight at once for the one place that is left
        List<Callable<Integer>> rush = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var one = packed(town, actors, "ONE" + i, 1);
            rush.add(() -> actors.sampler
                    .request()
                    .body(Map.of("id", Ids.next(), "laboratoryId", laboratory))
                    .post("/api/boxes/" + one + "/dispatches")
                    .statusCode());
        }
        var answers = new HashMap<Integer, Integer>();
        try (var at = Executors.newFixedThreadPool(8)) {
            for (var answer : at.invokeAll(rush)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        }
        assertEquals(Map.of(200, 1, 409, 7), answers);
    }

    /// Their device has never heard of the box and tells of it under an id of its own: before the packing comes in, or
    /// after it. A rack that was packed under that code days ago is another box.
    private void aCourierWhoKnowsTheCodeAlone(DeskTown town, Actors actors, UUID laboratory)
            throws InterruptedException {
        var manager = SignedIn.as(invitations, Role.DISPATCHER, town.area());
        var courier = new TestDesk(TestDevice.enrolled(manager, actors.sampler, town.area()), town.round());
        var old = packed(town, actors, "PRINTED", 1);
        jdbi.useHandle(h -> h.execute(
                "update specimens.box_facts set occurred_at = occurred_at - interval '3 days' where box_id = ?", old));
        var own = Ids.next();
        courier.write("BOX_TAKEN", """
                {"box":"%s","code":"BOX-PRINTED","tubes":2}""".formatted(own));
        courier.send();
        waitFor("select count(*) from specimens.box_facts where box_id = '" + own + "'", 1);
        var box = packed(town, actors, "PRINTED", 2, "ON_THE_WAY");
        assertEquals(List.of("FETCHED", "PACKED"), kinds(box));
        courier.write("BOX_HANDED", """
                {"box":"%s","laboratoryId":"%s"}""".formatted(own, laboratory));
        courier.send();
        waitFor("select count(*) from specimens.box_facts where box_id = '" + box + "'", 3);
        assertEquals(List.of("FETCHED", "HANDED", "PACKED"), kinds(box));
        assertEquals(List.of("PACKED"), kinds(old));
        var late = packed(town, actors, "OTHER", 1);
        courier.write("BOX_TAKEN", """
                {"box":"%s","code":"BOX-OTHER","tubes":1}""".formatted(Ids.next()));
        courier.send();
        waitFor("select count(*) from specimens.box_facts where box_id = '" + late + "'", 2);
        actors.sampler
                .request()
                .get("/api/boxes/by-code/BOX-PRINTED")
                .then()
                .body("box.id", equalTo(box.toString()), "box.state", equalTo("HANDED"), "box.tubes", equalTo(2))
                .body("box.laboratoryId", equalTo(laboratory.toString()));
        actors.sampler.request().get("/api/boxes").then().body("boxes.id", not(hasItem(own.toString())));
    }

    /// It went through the courier's box before the packing came in: they are one where a tube fits.
    private void aLaboratoryThatIsFasterThanTheDesk(DeskTown town, Actors actors, UUID laboratory)
            throws InterruptedException {
        var manager = SignedIn.as(invitations, Role.DISPATCHER, town.area());
        var courier = new TestDesk(TestDevice.enrolled(manager, actors.sampler, town.area()), town.round());
        var own = fetched(courier, "FAST");
        var other = fetched(courier, "STRANGE");
        received(actors, laboratory, own, "TUBE-FAST-0").body("box.id", equalTo(own.toString()));
        received(actors, laboratory, other, "TUBE-ELSEWHERE").body("box.id", equalTo(other.toString()));
        var box = packed(town, actors, "FAST", 2, "RECEIVED");
        assertEquals(List.of("FETCHED", "PACKED", "RECEIVED"), kinds(box));
        assertEquals(List.of("PACKED"), kinds(packed(town, actors, "STRANGE", 1)));
        // whoever still asks by the courier's id gets the box itself, and tells of it
        actors.laboratory
                .request()
                .get("/api/boxes/" + own)
                .then()
                .statusCode(200)
                .body("box.id", equalTo(box.toString()), "box.arrived", equalTo(1))
                .body("differences.collect { it.tubeCode + ' ' + it.kind }", contains("TUBE-FAST-1 MISSING"));
        assertEquals(
                List.of("ARRIVED", "FETCHED", "PACKED"),
                stories.list("TUBE-FAST-0", 10).stream()
                        .map(TubeStoryStore.StoryRow::kind)
                        .sorted()
                        .toList(),
                "the tube's story tells of the box once");
        received(actors, laboratory, own, "TUBE-FAST-1")
                .body("box.id", equalTo(box.toString()), "box.arrived", equalTo(2), "differences", empty());
        actors.sampler
                .request()
                .body(Map.of("id", Ids.next(), "laboratoryId", laboratory))
                .post("/api/boxes/" + own + "/dispatches")
                .then()
                .statusCode(409)
                .body("code", equalTo("specimens.box-gone"));
    }

    private UUID fetched(TestDesk courier, String name) throws InterruptedException {
        var own = Ids.next();
        courier.write("BOX_TAKEN", """
                {"box":"%s","code":"BOX-%s","tubes":2}""".formatted(own, name));
        courier.send();
        waitFor("select count(*) from specimens.box_facts where box_id = '" + own + "'", 1);
        return own;
    }

    private static ValidatableResponse received(Actors actors, UUID laboratory, UUID box, String tube) {
        return actors.laboratory
                .request()
                .body(Map.of("id", Ids.next(), "boxId", box, "tubes", List.of(Map.of("code", tube, "damaged", false))))
                .post("/api/laboratories/" + laboratory + "/receipts")
                .then()
                .statusCode(200);
    }

    private List<String> kinds(UUID box) {
        return jdbi.withHandle(
                h -> h.createQuery("select kind from specimens.box_facts where box_id = :box order by kind")
                        .bind("box", box)
                        .mapTo(String.class)
                        .list());
    }

    private static UUID packed(DeskTown town, Actors actors, String name, int count) {
        return packed(town, actors, name, count, "PACKED");
    }

    private static UUID packed(DeskTown town, Actors actors, String name, int count, String state) {
        var box = Ids.next();
        var codes = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            codes.add("TUBE-" + name + "-" + i);
        }
        actors.sampler
                .request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "boxId",
                        box,
                        "areaId",
                        town.area().value(),
                        "code",
                        "BOX-" + name,
                        "tubes",
                        codes))
                .post("/api/boxes")
                .then()
                .statusCode(200)
                .body("box.state", equalTo(state), "box.tubes", equalTo(count));
        return box;
    }

    /// One stands elsewhere in the rack, one is broken, one is not there, and one nobody packed.
    private void whatArrives(Actors actors, UUID laboratory, UUID box) {
        var receipt = Map.of(
                "id",
                Ids.next(),
                "boxId",
                box,
                "celsius",
                4.5,
                "tubes",
                List.of(
                        Map.of("code", "TUBE-0001", "position", 1, "damaged", false),
                        Map.of("code", "TUBE-0002", "position", 3, "damaged", true),
                        Map.of("code", "TUBE-0004", "position", 5, "damaged", false),
                        Map.of("code", "STRANGER-1", "position", 7, "damaged", false)));
        actors.sampler
                .request()
                .body(receipt)
                .post("/api/laboratories/" + laboratory + "/receipts")
                .then()
                .statusCode(403);
        for (int sent = 0; sent < 2; sent++) {
            actors.laboratory
                    .request()
                    .body(receipt)
                    .post("/api/laboratories/" + laboratory + "/receipts")
                    .then()
                    .statusCode(200)
                    .body("box.state", equalTo("RECEIVED"), "box.arrived", equalTo(3))
                    .body(
                            "differences.collect { it.tubeCode + ' ' + it.kind }",
                            containsInAnyOrder(
                                    "TUBE-0003 MISSING",
                                    "TUBE-0002 MOVED",
                                    "TUBE-0002 DAMAGED",
                                    "STRANGER-1 UNEXPECTED"))
                    .body("facts.find { it.kind == 'RECEIVED' }.celsius", equalTo(4.5f));
        }
        assertEquals(TubeState.AT_LABORATORY, tube("TUBE-0001").state());
        assertEquals(new LaboratoryId(laboratory), tube("TUBE-0001").laboratoryId());
        assertEquals(TubeState.ON_THE_WAY, tube("TUBE-0003").state());
        assertEquals(TubeState.HELD, tube("TUBE-0004").state());
        var settlement = Map.of("id", Ids.next(), "tubeCode", "TUBE-0003", "kind", "MISSING", "reason", "留在采样点");
        for (int sent = 0; sent < 2; sent++) {
            actors.laboratory
                    .request()
                    .body(settlement)
                    .post("/api/boxes/" + box + "/settlements")
                    .then()
                    .statusCode(200)
                    .body("differences.find { it.kind == 'MISSING' }.settled.reason", equalTo("留在采样点"))
                    .body("differences.find { it.kind == 'MOVED' }.settled", nullValue());
        }
        actors.laboratory
                .request()
                .body(Map.of("id", Ids.next(), "tubeCode", "TUBE-0001", "kind", "MISSING", "reason", "any"))
                .post("/api/boxes/" + box + "/settlements")
                .then()
                .statusCode(404);
        // the desk that closed it is offline: the laboratory counts what is in the tube
        actors.laboratory
                .request()
                .body(Map.of("id", Ids.next(), "swabs", 1, "reason", "清点一致"))
                .post("/api/laboratories/" + laboratory + "/tubes/TUBE-0004/looks")
                .then()
                .statusCode(200)
                .body("state", equalTo("AT_LABORATORY"), "holds", empty());
        actors.laboratory
                .request()
                .get("/api/tubes/TUBE-0004")
                .then()
                .statusCode(200)
                .body(
                        "facts.fact.kind",
                        contains("OPENED", "SWABBED", "PACKED", "FETCHED", "SENT", "ARRIVED", "RELEASED"))
                .body("facts[-1].byName", equalTo("any LABORATORY"), "facts[-1].fact.reason", equalTo("清点一致"));
    }

    private void whatCameWithoutABox(Actors actors, UUID laboratory) {
        var receipt = new HashMap<String, Object>();
        receipt.put("id", Ids.next());
        receipt.put("boxId", null);
        receipt.put("tubes", Arrays.asList(Map.of("code", "TUBE-0003", "damaged", false)));
        actors.laboratory
                .request()
                .body(receipt)
                .post("/api/laboratories/" + laboratory + "/receipts")
                .then()
                .statusCode(200)
                .body("differences.kind", contains("UNEXPECTED"));
        assertEquals(TubeState.AT_LABORATORY, tube("TUBE-0003").state());
    }

    /// Closed five hours ago, and nowhere to be seen.
    private void whatIsLate(DeskTown town, Actors actors, UUID laboratory) throws InterruptedException {
        var closed = clock.now().minus(Duration.ofHours(5));
        jdbi.useHandle(h -> h.execute(
                "insert into specimens.tube_facts (id, batch_id, tube_code, round_id, kind, swabs, bound, account_id,"
                        + " occurred_at, received_at) values (?, ?, 'TUBE-LATE-0', ?, 'CLOSED', 0, 0, ?, ?, ?)",
                Ids.next(),
                Ids.next(),
                town.round().value(),
                Ids.next(),
                Timestamp.from(closed),
                Timestamp.from(closed)));
        var box = packed(town, actors, "LATE", 1);
        waitFor("select count(*) from specimens.asked_for where box_id = '" + box + "'", 1);
        actors.sampler.request().get("/api/boxes/late").then().statusCode(200).body("id", contains(box.toString()));
        actors.elsewhere.request().get("/api/boxes/late").then().body("", hasSize(0));
        actors.laboratory
                .request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "boxId",
                        box,
                        "tubes",
                        List.of(Map.of("code", "TUBE-LATE-0", "damaged", false))))
                .post("/api/laboratories/" + laboratory + "/receipts")
                .then()
                .statusCode(200)
                .body("differences", empty());
        actors.sampler.request().get("/api/boxes/late").then().body("", hasSize(0));
        actors.sampler.request().get("/api/boxes").then().statusCode(200).body("boxes.id", hasItem(box.toString()));
    }

    private Tube tube(String code) {
        return Objects.requireNonNull(tubes.list(List.of(code)).get(code));
    }

    private void waitFor(String sql, int expected) throws InterruptedException {
        for (int i = 0; i < 200 && count(sql) < expected; i++) {
            Thread.sleep(50);
        }
        assertEquals(expected, count(sql), sql);
    }

    private int count(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(int.class).one());
    }
}
