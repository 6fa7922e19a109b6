package org.huhang.specimens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
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

/// What waits after a desk's day: a slip of somebody unknown, a tube that was counted otherwise, somebody at two desks;
/// and what a desk takes along in the morning.
@QuarkusTest
@QuarkusTestResource(House.class)
class RepairsAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    Tubes tubes;

    @Inject
    Takings takings;

    @Inject
    SamplingCodes codes;

    @Inject
    Journal journal;

    @Inject
    ObjectMapper json;

    @Test
    void whatWaitsAfterADesksDay() throws Exception {
        var town = DeskTown.load(jdbi, clock.now());
        var worker = SignedIn.as(invitations, Role.COMMUNITY_WORKER, town.area());
        var elsewhere =
                SignedIn.as(invitations, Role.COMMUNITY_WORKER, town.city().area("430811"));
        var desk = desk(town, worker);
        whatADeskTakesAlong(town, worker, desk);
        printedCodes(town, worker, elsewhere);
        somebodyIsNamed(town, worker, elsewhere, desk);
        aTubeIsCountedAgain(town, worker, desk);
        somebodyAtTwoDesks(town, worker, desk(town, worker));
    }

    private void whatADeskTakesAlong(DeskTown town, SignedIn worker, TestDesk desk) throws Exception {
        String text = worker.request()
                .get("/api/devices/" + desk.device().id() + "/bundle")
                .then()
                .statusCode(200)
                .extract()
                .path("text");
        var lines = json.readTree(text).path("lines").path("roundPeople");
        // 王小明, 王丽 and 李强 live in its area
        assertEquals(3, lines.size());
        var found = StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.path("id")
                        .asText()
                        .equals(town.person("李强").value().toString()))
                .findFirst()
                .map(JsonNode.class::cast)
                .orElseThrow();
        var more = found.path("more");
        assertEquals("李*", found.path("name").asText());
        assertEquals("1栋1单元102", more.path("door").asText());
        assertEquals(10, more.path("poolSize").asInt());
        assertEquals(
                SamplingCodes.hash(codes.codeOf(town.person("李强"))),
                more.path("code").asText());
        var identity = Objects.requireNonNull(town.city().person("李强").identityNumber());
        assertEquals(
                identity.substring(0, 4) + "************" + identity.substring(16),
                more.path("identity").asText());
    }

    private void printedCodes(DeskTown town, SignedIn worker, SignedIn elsewhere) {
        worker.request()
                .queryParam("areaId", town.area().value())
                .get("/api/sampling-codes/sheet")
                .then()
                .statusCode(200)
                .body("lines", hasSize(3))
                .body("lines.find { it.person.name == '李*' }.code", equalTo(codes.codeOf(town.person("李强"))));
        elsewhere
                .request()
                .queryParam("areaId", town.area().value())
                .get("/api/sampling-codes/sheet")
                .then()
                .statusCode(403);
        var resident = SignedIn.as(invitations, Role.RESIDENT, town.area(), null, town.person("李强"));
        resident.request()
                .get("/api/sampling-codes/self")
                .then()
                .statusCode(200)
                .body("code", equalTo(codes.codeOf(town.person("李强"))));
        resident.request()
                .get("/api/sampling-codes/dependants/" + town.person("王丽").value())
                .then()
                .statusCode(403);
    }

    private void somebodyIsNamed(DeskTown town, SignedIn worker, SignedIn elsewhere, TestDesk desk)
            throws InterruptedException {
        desk.open("SLIP-TUBE-1", 10);
        int registration = desk.registerSlip("A-17");
        desk.take(registration, "SLIP-TUBE-1");
        desk.close("SLIP-TUBE-1", 1, 1);
        desk.registerBy("IDENTITY_NUMBER", "430890199001011239");
        desk.send();
        waitFor("select count(*) from specimens.registrations", 2);
        elsewhere.request().get("/api/desks/unknown").then().statusCode(200).body("registrations", empty());
        worker.request()
                .get("/api/desks/unknown")
                .then()
                .statusCode(200)
                .body("registrations.slip", contains("A-17", null))
                .body("registrations.typed", contains(null, "4308************39"))
                .body("registrations[0].tubeCodes", contains("SLIP-TUBE-1"));
        assertEquals(Set.of(TubeHold.PERSON_UNKNOWN), tube("SLIP-TUBE-1").holds());
        var path = "/api/desks/unknown/" + desk.device().id() + "/" + registration + "/identification";
        var said = Map.of("id", Ids.next(), "personId", town.person("覃芳").value(), "reason", "凭条存根");
        elsewhere.request().body(said).post(path).then().statusCode(403);
        for (int sent = 0; sent < 2; sent++) {
            worker.request().body(said).post(path).then().statusCode(200).body("name", equalTo("覃*"));
        }
        worker.request()
                .body(Map.of("id", Ids.next(), "personId", town.person("李强").value(), "reason", "any"))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("specimens.known-already"));
        assertEquals(Set.of(), tube("SLIP-TUBE-1").holds());
        var batch = journal.list(SpecimensReceived.class, 0, 1_000)
                .getLast()
                .event()
                .batchId();
        assertEquals(
                Set.of("REGISTERED 覃芳", "SWABBED 覃芳"),
                Set.copyOf(takings.listBatch(batch).stream()
                        .map(each -> each.kind() + " " + town.nameOf(each.personId()))
                        .toList()));
        assertEquals(List.of("SLIP-TUBE-1"), tubes.listOfBatch(batch));
        worker.request().get("/api/desks/unknown").then().body("registrations", hasSize(1));
        worker.request()
                .get("/api/tubes/SLIP-TUBE-1/members")
                .then()
                .statusCode(200)
                .body("person.name", contains("覃*"));
    }

    /// Hefei, 2022: twenty bound, nineteen swabs.
    private void aTubeIsCountedAgain(DeskTown town, SignedIn worker, TestDesk desk) throws InterruptedException {
        desk.open("COUNT-TUBE-1", 10);
        desk.swab(town.person("王小明"), "COUNT-TUBE-1");
        int second = desk.swab(town.person("王丽"), "COUNT-TUBE-1");
        desk.close("COUNT-TUBE-1", 1, 2);
        desk.send();
        waitFor("select count(*) from specimens.tube_facts where tube_code = 'COUNT-TUBE-1'", 2);
        assertEquals(Set.of(TubeHold.SWABS_DIFFER), tube("COUNT-TUBE-1").holds());
        worker.request()
                .queryParam("roundId", town.round().value())
                .queryParam("held", true)
                .get("/api/tubes")
                .then()
                .statusCode(200)
                .body("tubes.code", contains("COUNT-TUBE-1"));
        worker.request()
                .body(Map.of("id", Ids.next(), "swabs", 1, "reason", "复核仍为 1 支"))
                .post("/api/tubes/COUNT-TUBE-1/looks")
                .then()
                .statusCode(200)
                .body("tube.state", equalTo("HELD"));
        worker.request()
                .body(Map.of("id", Ids.next(), "deviceId", desk.device().id(), "number", second, "reason", "登记后离开，未采样"))
                .post("/api/tubes/COUNT-TUBE-1/swab-voidings")
                .then()
                .statusCode(200)
                .body("tube.state", equalTo("CLOSED"), "tube.bound", equalTo(1));
        worker.request()
                .body(Map.of("id", Ids.next(), "swabs", 1, "reason", " "))
                .post("/api/tubes/COUNT-TUBE-1/looks")
                .then()
                .statusCode(422)
                .body("code", equalTo("specimens.reason-length"));
        worker.request()
                .body(Map.of("id", Ids.next(), "reason", "管壁破裂"))
                .post("/api/tubes/COUNT-TUBE-1/voidings")
                .then()
                .statusCode(200)
                .body("tube.state", equalTo("VOIDED"));
        worker.request().get("/api/tubes/NOBODYS-1").then().statusCode(404);
    }

    private void somebodyAtTwoDesks(DeskTown town, SignedIn worker, TestDesk other) throws InterruptedException {
        other.open("OTHER-TUBE-1", 10);
        other.swab(town.person("王小明"), "OTHER-TUBE-1");
        other.close("OTHER-TUBE-1", 1, 1);
        other.send();
        waitFor(
                "select count(*) from specimens.doubles where person_id = '"
                        + town.person("王小明").value() + "'",
                1);
        worker.request()
                .queryParam("roundId", town.round().value())
                .get("/api/desks/doubles")
                .then()
                .statusCode(200)
                .body("people.person.name", contains("王*明"))
                .body("people[0].takings.kind", contains("REGISTERED", "SWABBED", "REGISTERED", "SWABBED"))
                .body("people[0].takings.voided", contains(false, true, false, false));
        assertTrue(tube("OTHER-TUBE-1").holds().isEmpty());
    }

    private Tube tube(String code) {
        return Objects.requireNonNull(tubes.list(List.of(code)).get(code));
    }

    private TestDesk desk(DeskTown town, SignedIn holder) {
        var dispatcher = SignedIn.as(invitations, Role.DISPATCHER, town.area());
        return new TestDesk(TestDevice.enrolled(dispatcher, holder, town.area()), town.round());
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
