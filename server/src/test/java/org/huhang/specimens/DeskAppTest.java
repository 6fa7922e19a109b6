package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceRecordsReceived;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.access.TestDevice;
import org.huhang.rounds.RoundId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What two desks write, through the real door and the consumer: once, twice, late, and with a crash between.
@QuarkusTest
@QuarkusTestResource(House.class)
class DeskAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    DeskFromDevices consumer;

    @Inject
    Tubes tubes;

    @Inject
    Takings takings;

    @Inject
    SamplingCodes codes;

    @Inject
    Identifications identifications;

    @Inject
    OwnTakings own;

    @Inject
    Journal journal;

    @Test
    void whatDesksWrite() throws Exception {
        var town = DeskTown.load(jdbi, clock.now());
        var desk = desk(town);
        aPoolOfFour(town, desk);
        whatDoesNotFit(town, desk);
        aSwabBeforeItsRegistration(town, desk(town));
        twoDesksOfOnePerson(town, desk(town));
        aTubeIsVoided(town, desk);
        aRegistrationIsTakenBack(town, desk(town));
        whatOneSeesOfOneself(town);
        aSurface(town, desk);
        aCrashBetween(town, desk);
        allOfItAgain();
    }

    /// By the list, by a code, by a number that was typed, and by a slip of paper.
    private void aPoolOfFour(DeskTown town, TestDesk desk) throws InterruptedException {
        var tube = "POOL-0001";
        desk.open(tube, 10);
        desk.swab(town.person("王小明"), tube);
        desk.take(desk.registerBy("CODE", codes.codeOf(town.person("王丽"))), tube);
        desk.take(
                desk.registerBy(
                        "IDENTITY_NUMBER",
                        Objects.requireNonNull(town.city().person("李强").identityNumber())),
                tube);
        desk.take(desk.registerSlip("A-17"), tube);
        desk.registerBy("IDENTITY_NUMBER", "430890199001011239");
        desk.close(tube, 4, 4);
        desk.send();
        waitFor("select count(*) from specimens.tube_facts where tube_code = 'POOL-0001' and kind = 'CLOSED'", 1);
        var pool = tube(tube);
        assertEquals(Set.of(TubeHold.PERSON_UNKNOWN), pool.holds());
        assertEquals(4, pool.bound());
        assertEquals(
                List.of("王小明", "王丽", "李强", "?"),
                Objects.requireNonNull(tubes.members(List.of(tube)).get(tube)).stream()
                        .map(member -> town.nameOf(member.personId()))
                        .toList());
        assertEquals(
                2,
                count("select count(*) from specimens.registrations where person_id is null"
                        + " and (slip = 'A-17' or named_sealed is not null)"));
        var batch = lastBatch();
        assertEquals(
                Map.of(Taking.TakingKind.REGISTERED, 5L, Taking.TakingKind.SWABBED, 4L),
                takings.listBatch(batch).stream()
                        .collect(Collectors.groupingBy(Taking::kind, TreeMap::new, Collectors.counting())));
        assertTrue(tubes.listOfBatch(batch).contains(tube));
    }

    private void whatDoesNotFit(DeskTown town, TestDesk desk) throws InterruptedException {
        var registration = desk.register(town.person("覃芳"));
        desk.write("SPECIMEN_TAKEN", "{\"roundId\":\"none\"}");
        desk.take(new RoundId(Ids.next()), registration, "OTHER-0001");
        desk.take(town.ended(), registration, "OTHER-0002");
        desk.send();
        waitFor("select count(*) from specimens.refused_records", 3);
        assertEquals(
                List.of("NO_SUCH_ROUND", "ROUND_ENDED", "UNREADABLE"),
                jdbi.withHandle(h -> h.createQuery("select reason from specimens.refused_records order by reason")
                        .mapTo(String.class)
                        .list()));
    }

    /// The network lost the first batch for a while.
    private void aSwabBeforeItsRegistration(DeskTown town, TestDesk desk) throws InterruptedException {
        var tube = "LATE-0001";
        desk.open(tube, 10);
        var registration = desk.register(town.person("王建国"));
        var first = desk.device();
        var lost = desk.hold();
        desk.take(registration, tube);
        desk.close(tube, 1, 1);
        desk.send();
        waitFor("select count(*) from specimens.swabs where tube_code = 'LATE-0001'", 1);
        assertEquals(Set.of(TubeHold.PERSON_UNKNOWN), tube(tube).holds());
        desk.send(lost);
        waitFor("select count(*) from specimens.identifications where reason = 'LATE'", 1);
        assertEquals(Set.of(), tube(tube).holds());
        assertTrue(takings.listBatch(lastBatch()).stream()
                .anyMatch(each -> each.deviceId().value().equals(first.id())
                        && each.kind() == Taking.TakingKind.SWABBED
                        && town.person("王建国").equals(each.personId())));
    }

    private void twoDesksOfOnePerson(DeskTown town, TestDesk other) throws InterruptedException {
        other.open("TWICE-0001", 10);
        other.swab(town.person("王小明"), "TWICE-0001");
        other.close("TWICE-0001", 1, 1);
        other.send();
        waitFor("select count(*) from specimens.doubles", 1);
        assertEquals(
                town.person("王小明").value(),
                jdbi.withHandle(h -> h.createQuery("select person_id from specimens.doubles")
                        .mapTo(UUID.class)
                        .one()));
        assertEquals(
                2,
                count("select count(*) from specimens.registrations where person_id = '"
                        + town.person("王小明").value() + "'"));
    }

    private void aTubeIsVoided(DeskTown town, TestDesk desk) throws InterruptedException {
        desk.open("VOID-0001", 10);
        var swab = desk.swab(town.person("覃芳"), "VOID-0001");
        desk.voidSwab("VOID-0001", swab);
        desk.close("VOID-0001", 0, 0);
        desk.open("VOID-0002", 10);
        desk.swab(town.person("覃芳"), "VOID-0002");
        desk.voidTube("VOID-0002");
        desk.send();
        waitFor("select count(*) from specimens.tube_facts where kind = 'VOIDED'", 1);
        assertEquals(TubeState.CLOSED, tube("VOID-0001").state());
        assertEquals(0, tube("VOID-0001").bound());
        assertEquals(TubeState.VOIDED, tube("VOID-0002").state());
        assertEquals(Map.of(), tubes.members(List.of("VOID-0001", "VOID-0002")));
        assertEquals(
                2,
                takings.listBatch(lastBatch()).stream()
                        .filter(each -> each.kind() == Taking.TakingKind.SWAB_VOIDED)
                        .count());
        var all = new ArrayList<Taking>();
        takings.read(town.round(), all::add);
        assertEquals(
                2,
                all.stream()
                        .filter(each -> each.kind() == Taking.TakingKind.SWAB_VOIDED)
                        .count());
    }

    /// Nobody who left without a swab stands as signed in; that they were and that it was taken back stays.
    private void aRegistrationIsTakenBack(DeskTown town, TestDesk desk) throws InterruptedException {
        var person = town.person("王建国");
        var before = last(town, person);
        desk.voidRegistration(desk.register(person));
        var slip = desk.registerSlip("B-99");
        desk.voidRegistration(slip);
        desk.send();
        waitFor("select count(*) from specimens.registration_voidings", 2);
        assertEquals(before, last(town, person));
        assertEquals(
                Map.of(Taking.TakingKind.REGISTRATION_VOIDED, 2L),
                takings.listBatch(lastBatch()).stream()
                        .collect(Collectors.groupingBy(Taking::kind, TreeMap::new, Collectors.counting())));
        assertEquals(
                0,
                count("select count(*) from specimens.doubles where person_id = '" + person.value() + "'"),
                "who was not there is nobody's double");
        assertTrue(identifications.list(town.round(), List.of(town.area()), 100).stream()
                .noneMatch(each -> "B-99".equals(each.slip())));
        assertEquals(
                2,
                count("select count(*) from specimens.registrations r join specimens.registration_voidings v"
                        + " on v.device_id = r.device_id and v.registration_number = r.number"));
    }

    private @Nullable Instant last(DeskTown town, PersonId person) {
        return takings.lastRegistered(town.round(), List.of(person)).get(person);
    }

    /// A slip of paper counts for whoever it turned out to be; a tube that was voided counts for nobody.
    private void whatOneSeesOfOneself(DeskTown town) {
        var slip = identifications.list(town.round(), List.of(town.area()), 100).stream()
                .filter(each -> "A-17".equals(each.slip()))
                .findFirst()
                .orElseThrow();
        identifications
                .identify(
                        slip.deviceId(),
                        slip.number(),
                        new Identifications.NewIdentification(Ids.next(), town.person("覃芳"), "身份证核对"),
                        town.person("覃芳"),
                        new AccountId(Ids.next()),
                        clock.now())
                .orThrow();
        assertEquals(
                List.of("- false", "POOL-0001 false", "VOID-0001 true", "VOID-0002 true"),
                own.list(List.of(town.person("覃芳")), 100).stream()
                        .map(each -> (each.tubeCode() == null ? "-" : each.tubeCode()) + " " + each.voided())
                        .sorted()
                        .toList());
        assertEquals(
                List.of("LATE-0001 false"),
                own.list(List.of(town.person("王建国")), 100).stream()
                        .map(each -> each.tubeCode() + " " + each.voided())
                        .toList());
    }

    private void aSurface(DeskTown town, TestDesk desk) throws InterruptedException {
        desk.surface("SURF-0001", null);
        desk.surface("POOL-0001", town.round());
        desk.take(desk.register(town.person("覃芳")), "SURF-0001");
        desk.send();
        waitFor("select count(*) from specimens.refused_records where reason = 'TUBE_OF_ANOTHER_KIND'", 2);
        assertEquals(1, count("select count(*) from specimens.surfaces"));
    }

    private void aCrashBetween(DeskTown town, TestDesk desk) throws InterruptedException {
        desk.open("CRASH-001", 1);
        desk.swab(town.person("覃芳"), "CRASH-001");
        desk.send();
        var received = jdbi.withHandle(
                h -> h.createQuery("select batch_id from access.device_records order by id desc limit 1")
                        .mapTo(UUID.class)
                        .one());
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                consumer.accept(new DeviceRecordsReceived(received));
                throw new IllegalStateException("crash before commit");
            });
        } catch (RuntimeException crash) {
            // the consumer itself takes it in
        }
        waitFor("select count(*) from specimens.swabs where tube_code = 'CRASH-001'", 1);
    }

    /// Each event once more, as after a crash before the cursor moved, and as after a review.
    private void allOfItAgain() {
        var before = counts();
        jdbi.withHandle(h -> h.createQuery("select distinct batch_id from access.device_records")
                        .mapTo(UUID.class)
                        .list())
                .forEach(batch ->
                        QuarkusTransaction.requiringNew().run(() -> consumer.accept(new DeviceRecordsReceived(batch))));
        assertEquals(before, counts());
    }

    private List<Integer> counts() {
        return Stream.of(
                        "registrations",
                        "registration_voidings",
                        "swabs",
                        "tube_facts",
                        "surfaces",
                        "refused_records",
                        "identifications",
                        "doubles")
                .map(table -> count("select count(*) from specimens." + table))
                .toList();
    }

    private Tube tube(String code) {
        return Objects.requireNonNull(tubes.list(List.of(code)).get(code));
    }

    private UUID lastBatch() {
        return journal.list(SpecimensReceived.class, 0, 1_000).getLast().event().batchId();
    }

    private TestDesk desk(DeskTown town) {
        var dispatcher = SignedIn.as(invitations, Role.DISPATCHER, town.area());
        var sampler = SignedIn.as(invitations, Role.SAMPLING_STAFF, town.area());
        return new TestDesk(TestDevice.enrolled(dispatcher, sampler, town.area()), town.round());
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
