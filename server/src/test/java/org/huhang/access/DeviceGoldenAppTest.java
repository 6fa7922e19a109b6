package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The door answers and keeps what the client's model of it does, against which the simulation runs.
@QuarkusTest
@QuarkusTestResource(House.class)
class DeviceGoldenAppTest {
    private static final Path CASES = Path.of("../web/src/shared/offline/golden/door.json");

    @Inject
    Invitations invitations;

    @Inject
    DeviceRecords records;

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    @Test
    void theDoorIsTheModelOfTheSimulation() throws Exception {
        var city = TestCity.build(jdbi);
        var different = new ArrayList<String>();
        int cases = 0;
        for (var given : json.readTree(CASES.toFile())) {
            cases++;
            var got = outcome(given, city);
            if (!given.get("expected").equals(got)) {
                different.add(
                        given.get("name").asText() + "\n expected " + given.get("expected") + "\n but was  " + got);
            }
        }
        assertEquals(List.of(), different);
        assertEquals(true, cases > 10);
    }

    private JsonNode outcome(JsonNode given, TestCity city) throws Exception {
        var device = given.get("device");
        var id = enrol(device, city);
        var versions = new AcceptedVersions(given.at("/rules/currentVersion").asInt());
        ObjectNode outcome = json.createObjectNode();
        var answers = outcome.putArray("answers");
        for (var step : given.get("steps")) {
            var at = Instant.ofEpochMilli(step.get("receivedAt").asLong());
            var batch = json.treeToValue(step.get("batch"), DeviceBatch.class);
            switch (records.judge(id, batch, versions, at)) {
                case Outcome.Done<List<JudgedRecord>>(var judged) -> {
                    ObjectNode known = json.valueToTree(records.keep(id, judged, at));
                    known.remove(List.of("at", "revoked"));
                    answers.add(known);
                }
                case Outcome.Refused<List<JudgedRecord>>(var refusal) -> answers.add(refusal.code());
            }
        }
        outcome.set("kept", json.valueToTree(kept(id)));
        // integers of one size, as they are read from the file
        return json.readTree(json.writeValueAsString(outcome));
    }

    private record Kept(
            String digest,
            @Nullable Integer number,
            @Nullable Long occurredAt,
            List<String> doubts) {}

    private List<Kept> kept(DeviceId id) {
        return jdbi.withHandle(h -> h.createQuery("""
                select digest, number, occurred_at,
                       array(select d from unnest(doubts) d order by d collate "C") as doubts
                  from access.device_records where device_id = :id order by id
                """)
                .bind("id", id)
                .map((row, context) -> new Kept(
                        row.getString("digest"),
                        row.getObject("number", Integer.class),
                        row.getTimestamp("occurred_at") == null
                                ? null
                                : row.getTimestamp("occurred_at").getTime(),
                        List.of((String[]) row.getArray("doubts").getArray())))
                .list());
    }

    private DeviceId enrol(JsonNode device, TestCity city) {
        var id = new DeviceId(UUID.fromString(device.get("id").asText()));
        var account = SignedIn.as(invitations, Role.GATE_STAFF, city.inside()).account();
        var ticket = Ids.next();
        jdbi.useHandle(h -> {
            for (String table : List.of("device_records", "device_heads", "device_revocations")) {
                h.execute("delete from access." + table + " where device_id = ?", id.value());
            }
            h.execute("delete from access.devices where id = ?", id.value());
            h.execute("delete from access.grants where account_id = ?", account.value());
            h.execute(
                    "insert into access.device_tickets values (?, ?, ?, ?, to_timestamp(0), to_timestamp(0))",
                    ticket,
                    Token.next().hash(),
                    city.inside().value(),
                    account.value());
            h.execute(
                    "insert into access.devices values (?, ?, ?, ?, 'any', ?, to_timestamp(? / 1000.0))",
                    id.value(),
                    ticket,
                    account.value(),
                    city.inside().value(),
                    Base64.getDecoder().decode(device.get("publicKey").asText()),
                    device.get("enrolledAt").asLong());
            h.execute("insert into access.device_heads values (?, 0, '', 0)", id.value());
            if (!device.get("revokedAt").isNull()) {
                h.execute(
                        "insert into access.device_revocations values (?, ?, 'any', to_timestamp(? / 1000.0))",
                        id.value(),
                        account.value(),
                        device.get("revokedAt").asLong());
            }
            StreamSupport.stream(device.get("authority").spliterator(), false)
                    .forEach(held -> h.execute(
                            "insert into access.grants (id, account_id, role, area_id, start_at, end_at)"
                                    + " values (?, ?, 'GATE_STAFF', ?, to_timestamp(? / 1000.0),"
                                    + " to_timestamp(? / 1000.0))",
                            Ids.next(),
                            account.value(),
                            city.root().value(),
                            held.get("from").asLong(),
                            held.get("until").isNull()
                                    ? null
                                    : held.get("until").asLong()));
        });
        return id;
    }
}
