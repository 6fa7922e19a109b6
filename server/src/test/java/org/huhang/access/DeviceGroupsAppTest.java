package org.huhang.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huhang.access.DeviceRecords.Known;
import org.huhang.access.TestDevice.Signed;
import org.huhang.shared.House;
import org.huhang.shared.Outcome;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What many devices bring at once is kept together, each record once, whatever fails in between.
@QuarkusTest
@QuarkusTestResource(House.class)
@Tag("full")
class DeviceGroupsAppTest {
    private static final String DIES = """
            create function public.dies() returns trigger language plpgsql as
            $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$
            """;

    @Inject
    Invitations invitations;

    @Inject
    DeviceRecords records;

    @Inject
    DeviceKeeping keeping;

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

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
    void aGroupIsOneBatchAndOneEvent() {
        var one = device();
        var other = device();
        long events = events();
        var known = keeping.keep(
                List.of(coming(one, one.next(3, "POST_SIGN_IN")), coming(other, other.next(2, "POST_SIGN_IN"))));
        assertEquals(
                List.of(3, 2), known.stream().map(DeviceRecords.Known::through).toList());
        assertEquals(events + 1, events());
        assertEquals(1, batches(one, other));
        var batch = jdbi.withHandle(
                h -> h.createQuery("select distinct batch_id from access.device_records where device_id = ?")
                        .bind(0, one.id())
                        .mapTo(UUID.class)
                        .one());
        assertEquals(5, records.listBeyondDoubt(batch).size());
    }

    @Test
    void aDeviceTwiceInOneGroupIsTakenInOneAfterTheOther() {
        var device = device();
        var all = device.next(5, "POST_SIGN_IN");
        var known = keeping.keep(List.of(
                coming(device, List.of(all.get(0), all.get(1))),
                coming(device, List.of(all.get(1), all.get(2), all.get(4))),
                coming(device, List.of(all.get(1), all.get(2), all.get(4)))));
        assertEquals(List.of(3, 3, 3), known.stream().map(Known::through).toList());
        assertEquals(List.of(5, 5, 5), known.stream().map(Known::top).toList());
        assertEquals(4, kept(device));
        assertEquals(4, numbered(device));
        keeping.keep(List.of(coming(device, List.of(all.get(4), all.get(3)))));
        assertEquals(5, kept(device));
        assertEquals(5, numbered(device));
    }

    @Test
    void aCopyInTheSameGroupIsAConflict() {
        var device = device();
        var copy = device.copy();
        keeping.keep(
                List.of(coming(device, device.next(2, "POST_SIGN_IN")), coming(device, copy.next(3, "POST_SIGN_OUT"))));
        assertEquals(5, kept(device));
        assertEquals(3, numbered(device));
        assertEquals(
                2,
                count(
                        "select count(*) from access.device_records where device_id = ?"
                                + " and 'NUMBER_TAKEN' = any (doubts)",
                        device.id()));
    }

    @Test
    void aGroupThatBringsNothingNewIsNoEvent() {
        var device = device();
        var first = device.next(2, "POST_SIGN_IN");
        keeping.keep(List.of(coming(device, first)));
        long events = events();
        keeping.keep(List.of(coming(device, first), coming(device, List.of())));
        assertEquals(events, events());
        assertEquals(2, kept(device));
    }

    @Test
    void whatOneDeviceBringsFailsAloneAndComesAgain() throws Exception {
        var devices = List.of(device(), device(), device(), device(), device());
        var bad = devices.get(2);
        var batches = devices.stream()
                .map(each -> each.batch(each.next(2, "POST_SIGN_IN")))
                .toList();
        jdbi.useHandle(h -> h.execute("""
                create function public.refuses() returns trigger language plpgsql as
                $$ begin raise exception 'not this one'; end $$
                """));
        jdbi.useHandle(h -> h.execute("create trigger refuses before insert on access.device_records for each row when"
                + " (new.device_id = '" + bad.id() + "') execute function public.refuses()"));
        try {
            var answers = atOnce(devices, batches);
            assertEquals(List.of(200, 200, 503, 200, 200), answers);
            assertEquals(0, kept(bad));
        } finally {
            jdbi.useHandle(h -> h.execute("drop function public.refuses() cascade"));
        }
        assertEquals(List.of(200, 200, 200, 200, 200), atOnce(devices, batches));
        devices.forEach(each -> assertEquals(2, kept(each)));
    }

    /// At each statement of a group, and at its commit.
    @ParameterizedTest
    @CsvSource({
        "access.device_records, false",
        "access.device_heads, false",
        "access.audit_pending, false",
        "shared.events, false",
        "shared.events, true"
    })
    void whoIsKilledInBetweenHasKeptNothing(String table, boolean atCommit) throws Exception {
        var devices = List.of(device(), device(), device());
        var batches = devices.stream()
                .map(each -> each.batch(each.next(2, "POST_SIGN_IN")))
                .toList();
        var change = table.endsWith("heads") ? "update" : "insert";
        var when = table.endsWith("pending") ? " when (new.what = 'devicesReceive')" : "";
        jdbi.useHandle(h -> {
            h.execute(DIES);
            h.execute(
                    atCommit
                            ? "create constraint trigger dies after insert on " + table
                                    + " deferrable initially deferred for each row execute function public.dies()"
                            : "create trigger dies before " + change + " on " + table + " for each row" + when
                                    + " execute function public.dies()");
        });
        try {
            assertEquals(List.of(503, 503, 503), atOnce(devices, batches));
            devices.forEach(each -> assertEquals(0, kept(each) + numbered(each)));
        } finally {
            jdbi.useHandle(h -> h.execute("drop function public.dies() cascade"));
        }
        assertEquals(List.of(200, 200, 200), atOnce(devices, batches));
        devices.forEach(each -> assertEquals(2, kept(each)));
        devices.forEach(each -> assertEquals(1, told(each)));
    }

    @Test
    void aPausedDatabaseIsWaitedForOrRefusesWithAWord() throws Exception {
        var device = device();
        var batch = device.batch(device.next(2, "POST_SIGN_IN"));
        try (var held = jdbi.open()) {
            held.begin();
            held.execute("lock table access.device_heads in access exclusive mode");
            send(device, batch)
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("access.door-busy"));
            held.rollback();
        }
        send(device, batch).statusCode(200).body("through", equalTo(2));
        var next = device.batch(device.next(1, "POST_SIGN_IN"));
        try (var held = jdbi.open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            held.begin();
            held.execute("lock table access.device_heads in access exclusive mode");
            var sent = threads.submit(() -> send(device, next).extract().statusCode());
            Thread.sleep(Duration.ofMillis(500));
            held.rollback();
            assertEquals(200, sent.get());
        }
        assertEquals(3, kept(device));
    }

    @Test
    void singlesOfManyDevicesAtOnceAreEachKeptOnceAndTold() throws Exception {
        var devices = new ArrayList<TestDevice>();
        var batches = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 20; i++) {
            var device = device();
            for (Signed each : device.next(5, "POST_SIGN_IN")) {
                devices.add(device);
                batches.add(device.batch(List.of(each)));
            }
        }
        assertTrue(atOnce(devices, batches).stream().allMatch(status -> status == 200));
        for (int i = 0; i < devices.size(); i += 5) {
            assertEquals(5, kept(devices.get(i)));
            assertEquals(5, numbered(devices.get(i)));
            assertEquals(5, told(devices.get(i)));
        }
        assertTrue(batches(devices.toArray(TestDevice[]::new)) < devices.size());
    }

    private TestDevice device() {
        return TestDevice.enrolled(dispatcher, holder, city.inside());
    }

    private ComingRecords coming(TestDevice device, List<Signed> sent) {
        var id = new DeviceId(device.id());
        var now = Instant.now();
        var batch = json.convertValue(device.batch(sent), DeviceBatch.class);
        return switch (records.judge(id, batch, AcceptedVersions.TODAY, now)) {
            case Outcome.Done<List<JudgedRecord>>(var judged) -> new ComingRecords(id, judged, now, null);
            case Outcome.Refused<List<JudgedRecord>>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    /// While nobody can be kept, so that all of them wait for each other.
    private List<Integer> atOnce(List<TestDevice> devices, List<Map<String, Object>> batches) throws Exception {
        try (var held = jdbi.open();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            held.begin();
            held.execute("lock table access.device_records in access exclusive mode");
            var sent = new ArrayList<Future<Integer>>();
            for (int i = 0; i < devices.size(); i++) {
                var device = devices.get(i);
                var batch = batches.get(i);
                Callable<Integer> sending = () -> send(device, batch).extract().statusCode();
                sent.add(threads.submit(sending));
            }
            Thread.sleep(Duration.ofMillis(500));
            held.rollback();
            var answers = new ArrayList<Integer>();
            for (var each : sent) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static ValidatableResponse send(TestDevice device, Map<String, Object> batch) {
        return SignedIn.nobody()
                .body(batch)
                .post("/api/devices/" + device.id() + "/records")
                .then();
    }

    private int kept(TestDevice device) {
        return count("select count(*) from access.device_records where device_id = ?", device.id());
    }

    private int numbered(TestDevice device) {
        return count("select numbered from access.device_heads where device_id = ?", device.id());
    }

    /// How often the audit log was told that it sent something.
    private int told(TestDevice device) {
        return count("""
                select count(*)
                  from (select id, what, subject_ids from access.audit_pending
                        union select id, what, subject_ids from access.audit_entries) e
                 where e.what = 'devicesReceive' and ? = any (e.subject_ids)
                """, device.id());
    }

    private int batches(TestDevice... devices) {
        return count(
                "select count(distinct batch_id) from access.device_records where device_id = any(?)",
                Arrays.stream(devices).map(TestDevice::id).toArray(UUID[]::new));
    }

    private int events() {
        return count("select count(*) from shared.events where name = ?", "access.DeviceRecordsReceived");
    }

    private int count(String sql, Object parameter) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind(0, parameter).mapTo(int.class).one());
    }
}
