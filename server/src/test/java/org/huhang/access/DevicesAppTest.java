package org.huhang.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class DevicesAppTest {
    @Inject
    Invitations invitations;

    @Inject
    DeviceRecords records;

    @Inject
    Jdbi jdbi;

    private TestCity city = TestCity.NONE;
    private SignedIn dispatcher = SignedIn.NOBODY;
    private SignedIn holder = SignedIn.NOBODY;

    @BeforeEach
    void city() {
        city = TestCity.build(jdbi);
        dispatcher = SignedIn.as(invitations, Role.DISPATCHER, city.inside());
        holder = SignedIn.as(invitations, Role.GATE_STAFF, city.inside());
    }

    @Test
    void aTicketEnrolsOneDeviceAndTheSameEnrolmentSentAgainIsTheSame() {
        String token = ticket();
        var device = TestDevice.made();
        enrol(device, token)
                .statusCode(200)
                .body("accountId", equalTo(holder.account().value().toString()));
        enrol(device, token).statusCode(200);
        enrol(TestDevice.made(), token).statusCode(409).body("code", equalTo("access.ticket-used"));
        enrol(TestDevice.made(), "no-such").statusCode(404).body("code", equalTo("access.ticket-unknown"));
    }

    @Test
    void aTicketEndsAfterAWhile() {
        String token = ticket();
        jdbi.useHandle(h -> h.execute("update access.device_tickets set expires_at = '2020-01-01'"));
        enrol(TestDevice.made(), token).statusCode(409).body("code", equalTo("access.ticket-expired"));
    }

    @Test
    void theBundleIsForTheHolderAloneAndEndsWithTheDevice() {
        var device = TestDevice.enrolled(dispatcher, holder, city.inside());
        bundle(holder, device)
                .statusCode(200)
                .body("text", containsString("\"areaName\":\"永定区\""))
                .body("text", containsString("\"posts\":[]"));
        var colleague = SignedIn.as(invitations, Role.GATE_STAFF, city.inside());
        bundle(colleague, device).statusCode(403);
        revoke(device).statusCode(200);
        bundle(holder, device).statusCode(403);
    }

    @Test
    void whatComesTwiceAtTheSameTimeIsKeptOnce() throws Exception {
        var device = TestDevice.enrolled(dispatcher, holder, city.inside());
        var batch = device.batch(device.next(20, "POST_SIGN_IN"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 8)
                    .mapToObj(i ->
                            threads.submit(() -> send(device, batch).extract().statusCode()))
                    .toList();
            for (var each : sent) {
                assertEquals(200, each.get());
            }
        }
        assertEquals(20, kept(device));
        known(device).body("through", equalTo(20)).body("top", equalTo(20));
    }

    @Test
    void aDeviceNeedsNoSessionButItsKey() {
        var device = TestDevice.enrolled(dispatcher, holder, city.inside());
        var stranger = TestDevice.made();
        send(device, stranger.batch(device.next(1, "POST_SIGN_IN")))
                .statusCode(422)
                .body("code", equalTo("access.batch-not-signed"));
        assertEquals(0, kept(device));
    }

    @Test
    void gapsAndBrokenChainsAreDoubtsUntilTheMissingRecordsCome() {
        var device = TestDevice.enrolled(dispatcher, holder, city.inside());
        var records = device.next(4, "POST_SIGN_IN");
        send(device, device.batch(List.of(records.get(0), records.get(3)))).body("through", equalTo(1));
        doubts(device).body("[0].number", equalTo(4)).body("[0].doubts", contains("GAP"));
        send(device, device.batch(records.subList(1, 3))).body("through", equalTo(4));
        doubts(device).body("$", hasSize(0));
    }

    @Test
    void anotherChainUnderTheSameNumbersIsKeptAsAConflict() {
        var device = TestDevice.enrolled(dispatcher, holder, city.inside());
        var copy = device.copy();
        send(device, device.batch(device.next(2, "POST_SIGN_IN"))).statusCode(200);
        send(device, copy.batch(copy.next(3, "POST_SIGN_OUT"))).body("through", equalTo(3));
        assertEquals(5, kept(device));
        doubts(device)
                .body("$", hasSize(3))
                .body("doubts.flatten()", hasItem("NUMBER_TAKEN"))
                .body("doubts[2]", contains("CHAIN_BROKEN"));
    }

    @Test
    void aRevokedDevicesRecordsAreKeptForReview() {
        var device = TestDevice.enrolled(dispatcher, holder, city.inside());
        var records = device.next(1, "POST_SIGN_IN");
        revoke(device).statusCode(200);
        send(device, device.batch(records)).statusCode(200).body("through", equalTo(1));
        doubts(device).body("[0].doubts", contains("DEVICE_REVOKED"));
    }

    @Test
    void aRevokedDeviceIsToldSo() {
        var device = TestDevice.enrolled(dispatcher, holder, city.inside());
        known(device).body("revoked", equalTo(false));
        revoke(device).statusCode(200);
        known(device).body("revoked", equalTo(true));
        send(device, device.batch(device.next(1, "POST_SIGN_IN"))).body("revoked", equalTo(true));
    }

    @Test
    void whatWasSealedForTheHouseIsKeptAsIfItHadBeenSentOpen() {
        var device = TestDevice.made();
        String house = enrol(device, ticket()).extract().path("house.sealing");
        var records = device.next(3, "POST_SIGN_IN");
        send(device, device.batch(records.subList(0, 1))).statusCode(200);
        var sealed = List.of(
                device.sealed(house, 1, records.get(0)),
                device.sealed(house, 2, records.get(1)),
                device.sealed(house, 3, records.get(2)));
        handOver(device, device.sealedBatch(sealed)).statusCode(200).body("through", equalTo(3));
        handOver(device, device.sealedBatch(sealed)).statusCode(200).body("through", equalTo(3));
        assertEquals(3, kept(device));
        doubts(device).body("$", hasSize(0));
    }

    @Test
    void whatIsSealedForAnotherPlaceIsKeptAsWhatItIs() {
        var device = TestDevice.made();
        String house = enrol(device, ticket()).extract().path("house.sealing");
        var sealed = device.sealed(house, 7, device.next(1, "POST_SIGN_IN").getFirst());
        var moved = new SealedBatch.SealedRecord(1, sealed.key(), sealed.iv(), sealed.data());
        handOver(device, device.sealedBatch(List.of(moved))).statusCode(200).body("through", equalTo(0));
        doubts(device).body("[0].doubts", hasItem("BAD_SIGNATURE")).body("[0].doubts", hasItem("MALFORMED"));
        handOver(device, TestDevice.made().sealedBatch(List.of(sealed))).statusCode(422);
    }

    @Test
    void theBundleIsSignedByTheHouseThatTheDeviceKnows() {
        var device = TestDevice.made();
        String house = enrol(device, ticket()).extract().path("house.signing");
        var bundle = bundle(holder, device).statusCode(200).extract().body().jsonPath();
        var key = DeviceSignature.key(DeviceSignature.decoded(house)).orElseThrow();
        var signature = DeviceSignature.decoded(bundle.getString("signature"));
        assertEquals(true, DeviceSignature.holds(key, bundle.getString("text"), signature));
        assertEquals(false, DeviceSignature.holds(key, bundle.getString("text") + " ", signature));
    }

    @Test
    void theListTellsWhatIsMissingAndWhatIsInDoubt() {
        var device = TestDevice.enrolled(dispatcher, holder, city.inside());
        var records = device.next(4, "POST_SIGN_IN");
        listed().body(row(device) + ".returnedAt", nullValue());
        send(device, device.batch(List.of(records.get(0), records.get(3)))).statusCode(200);
        send(device, device.batch(device.next(1, "ANY"))).statusCode(200);
        listed().body(row(device) + ".records", equalTo(3))
                .body(row(device) + ".missing", equalTo(2))
                .body(row(device) + ".inDoubt", equalTo(1))
                .body(row(device) + ".returnedAt", notNullValue());
    }

    @Test
    void aReviewTakesADoubtfulRecordInOnceAndNeverByItsHolder() {
        var device = TestDevice.enrolled(dispatcher, holder, city.inside());
        var record = device.next(1, "POST_SIGN_IN");
        revoke(device).statusCode(200);
        send(device, device.batch(record)).statusCode(200);
        int id = doubts(device).body("[0].text", equalTo("东门")).extract().path("[0].id");
        var holding = SignedIn.as(invitations, Role.ADMINISTRATOR, city.inside());
        jdbi.useHandle(h -> h.execute(
                "update access.devices set account_id = ? where id = ?",
                holding.account().value(),
                device.id()));
        review(holding, device, id, "TAKEN_IN").statusCode(403).body("code", equalTo("access.own-record"));
        review(dispatcher, device, id, "TAKEN_IN").statusCode(204);
        review(dispatcher, device, id, "SET_ASIDE").statusCode(409).body("code", equalTo("access.record-reviewed"));
        doubts(device).body("[0].isOpen", equalTo(false)).body("[0].review.verdict", equalTo("TAKEN_IN"));
        var batch = jdbi.withHandle(h -> h.createQuery("select batch_id from access.device_records where id = ?")
                .bind(0, id)
                .mapTo(UUID.class)
                .one());
        assertEquals(1, records.listBeyondDoubt(batch).size());
    }

    @Test
    void aConflictCanOnlyBeSetAside() {
        var device = TestDevice.enrolled(dispatcher, holder, city.inside());
        var copy = device.copy();
        send(device, device.batch(device.next(1, "POST_SIGN_IN"))).statusCode(200);
        send(device, copy.batch(copy.next(1, "POST_SIGN_OUT"))).statusCode(200);
        int id = doubts(device)
                .body("[0].canBeTakenIn", equalTo(false))
                .extract()
                .path("[0].id");
        review(dispatcher, device, id, "TAKEN_IN").statusCode(409).body("code", equalTo("access.record-unfit"));
        review(dispatcher, device, id, "SET_ASIDE").statusCode(204);
        listed().body(row(device) + ".inDoubt", equalTo(0));
    }

    private ValidatableResponse listed() {
        return dispatcher.request().get("/api/devices").then().statusCode(200);
    }

    private static String row(TestDevice device) {
        return "find { it.id == '" + device.id() + "' }";
    }

    private static ValidatableResponse review(SignedIn who, TestDevice device, int record, String verdict) {
        return who.request()
                .body(Map.of("id", Ids.next(), "verdict", verdict, "reason", "any"))
                .post("/api/devices/" + device.id() + "/doubts/" + record + "/review")
                .then();
    }

    private static ValidatableResponse handOver(TestDevice device, Map<String, Object> batch) {
        return SignedIn.nobody()
                .body(batch)
                .post("/api/devices/" + device.id() + "/sealed-records")
                .then();
    }

    private String ticket() {
        return dispatcher
                .request()
                .body(Map.of("id", Ids.next(), "areaId", city.inside().value()))
                .post("/api/devices/tickets")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private ValidatableResponse enrol(TestDevice device, String token) {
        return holder.request()
                .body(device.enrolment(token))
                .post("/api/devices")
                .then();
    }

    private static ValidatableResponse bundle(SignedIn who, TestDevice device) {
        return who.request().get("/api/devices/" + device.id() + "/bundle").then();
    }

    private ValidatableResponse revoke(TestDevice device) {
        return dispatcher
                .request()
                .body(Map.of("reason", "lost"))
                .post("/api/devices/" + device.id() + "/revocations")
                .then();
    }

    private static ValidatableResponse send(TestDevice device, Map<String, Object> batch) {
        return SignedIn.nobody()
                .body(batch)
                .post("/api/devices/" + device.id() + "/records")
                .then();
    }

    private static ValidatableResponse known(TestDevice device) {
        return SignedIn.nobody().get("/api/devices/" + device.id() + "/known").then();
    }

    private ValidatableResponse doubts(TestDevice device) {
        return dispatcher
                .request()
                .get("/api/devices/" + device.id() + "/doubts")
                .then()
                .statusCode(200);
    }

    private int kept(TestDevice device) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from access.device_records where device_id = ?")
                .bind(0, device.id())
                .mapTo(int.class)
                .one());
    }
}
