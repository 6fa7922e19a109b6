package org.huhang.registry;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Duplicates from the first sign to the undone merge, over HTTP and through the journal.
@QuarkusTest
@QuarkusTestResource(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicatesAppTest {
    private static final LocalDate DAY = LocalDate.of(1985, 3, 7);

    @Inject
    Invitations invitations;

    @Inject
    People people;

    @Inject
    Areas areas;

    @Inject
    Sweeps sweeps;

    @Inject
    Organizations organizations;

    @Inject
    Residents residents;

    @Inject
    Jdbi jdbi;

    private @Nullable TestRegistry loaded;
    private SignedIn worker = SignedIn.NOBODY;
    private SignedIn elsewhere = SignedIn.NOBODY;
    private SignedIn commandPost = SignedIn.NOBODY;
    private int names;

    @BeforeEach
    void city() {
        if (loaded != null) {
            return;
        }
        var city = TestRegistry.load(jdbi);
        loaded = city;
        worker = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.area("430802"));
        elsewhere = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.area("430802001"));
        commandPost = SignedIn.as(invitations, Role.COMMAND_POST, city.area("4308"));
    }

    private TestRegistry registry() {
        return Objects.requireNonNull(loaded);
    }

    /// Two records of one person: in the compound, and with a slip in the number in the village.
    private record Two(PersonId first, PersonId second, UUID pair, String name, String number, String slip) {}

    private Two two() throws InterruptedException {
        int n = names++;
        var name = "曾" + "一二三四五六七八九十百千万天地山水风云日月星河".charAt(n) + "松";
        var day = DAY.plusDays(n);
        var number = TestPeople.identityNumber("430890", day, 201);
        var slip = TestPeople.identityNumber("430891", day, 201);
        var first = register(name, day, number, "13700000001", "1栋101");
        var second = register(name, day, slip, "13700000002", "2号102");
        return new Two(first, second, await(first, second), name, number, slip);
    }

    @Test
    void aSecondRecordIsFoundAfterTheRegistrationAndShownMasked() throws InterruptedException {
        var two = two();
        long before = readings();
        list(worker, "")
                .statusCode(200)
                .body("pairs.pair.id", hasItem(two.pair().toString()))
                .body("pairs.first.identityNumber", not(hasItem(two.number())))
                .body("counts.likely", not(equalTo(0)));
        assertEquals(before + 1, readings());
        show(worker, two)
                .statusCode(200)
                .body("open", equalTo(true))
                .body("pair.strength", equalTo("LIKELY"))
                .body("pair.evidence", hasItem("NUMBER_ONE_SLIP"))
                .body("fields.find { it.field == 'NAME' }.agreement", equalTo("SAME"))
                .body("fields.find { it.field == 'IDENTITY_NUMBER' }.agreement", equalTo("ALIKE"))
                .body("fields.find { it.field == 'IDENTITY_NUMBER' }.first", containsString("****"))
                .body("fields.find { it.field == 'PHONE' }.agreement", equalTo("ALIKE"))
                .body("fields.find { it.field == 'HOUSEHOLD' }.agreement", equalTo("DIFFERENT"));
        assertEquals(before + 2, readings());
        list(worker, "?strength=POSSIBLE")
                .body("pairs.pair.id", not(hasItem(two.pair().toString())));
        list(worker, "?area=" + registry().area("430802001").value())
                .body("pairs.pair.id", hasItem(two.pair().toString()));
        list(worker, "?limit=0").statusCode(422);
    }

    @Test
    void onlyWhoAnswersForBothAreasSeesAndDecides() throws InterruptedException {
        var two = two();
        list(elsewhere, "")
                .statusCode(200)
                .body("pairs.pair.id", not(hasItem(two.pair().toString())));
        show(elsewhere, two).statusCode(403);
        merge(elsewhere, two, Ids.next(), two.first(), List.of(), "any").statusCode(403);
        differ(elsewhere, two).statusCode(403);
        show(commandPost, two).statusCode(200);
        var tracer = SignedIn.as(invitations, Role.TRACER, registry().area("430802"));
        show(tracer, two).statusCode(403);
        show(worker, new Two(two.first(), two.second(), Ids.next(), "", "", "")).statusCode(404);
        // without a purpose nobody
        SignedIn.nobody()
                .cookie("huhang_session", worker.cookie())
                .get("/api/duplicates/" + two.pair())
                .then()
                .statusCode(428);
    }

    @Test
    void whoIsMergedIsFoundOnlyAsWhoeverTheyAreNow() throws InterruptedException {
        var two = two();
        jdbi.useHandle(h -> h.execute(
                "insert into registry.staff (organization_id, person_id, position, start_at) values (?, ?, '科员', ?)",
                registry().court.value(),
                two.second().value(),
                java.time.OffsetDateTime.parse("2021-01-01T00:00:00Z")));
        var village = registry().area("430802004205");
        long before = counted(village);
        long inAll = counted(registry().area("430802"));
        var id = Ids.next();
        merge(worker, two, id, two.first(), List.of("PHONE"), "same card shown")
                .statusCode(200)
                .body("open", equalTo(false));
        merge(worker, two, id, two.first(), List.of("PHONE"), "same card shown").statusCode(200); // sent again
        assertEquals(before - 1, counted(village));
        assertEquals(inAll - 1, counted(registry().area("430802")));

        search(two.name()).body("people", hasSize(1)).body("people[0].id", equalTo(text(two.first())));
        search(two.slip()).body("people", empty());
        worker.request()
                .get("/api/people/" + two.second().value())
                .then()
                .statusCode(200)
                .body("person.id", equalTo(text(two.first())))
                .body("person.phone", equalTo("137****0002"))
                .body("merges", hasSize(1));
        // numbers of old lists lead to the one who stayed
        var found = people.listByIdentityNumber(List.of(two.number(), two.slip()));
        assertEquals(two.first(), Objects.requireNonNull(found.get(two.slip())).id());
        assertEquals(
                two.first(), Objects.requireNonNull(found.get(two.number())).id());
        assertEquals(Map.of(two.first(), two.first(), two.second(), two.first()), people.known(List.of(two.second())));
        assertEquals(
                two.first(),
                Objects.requireNonNull(people.lines(List.of(two.second()), DAY.plusYears(36))
                                .get(two.second()))
                        .id());
        assertTrue(organizations.employs(registry().court, two.first(), Instant.parse("2021-08-01T00:00:00Z")));
        assertTrue(
                residents.listHouseholdMembers(List.of(two.second()), TestRegistry.TODAY).stream()
                        .anyMatch(
                                n -> n.otherId().equals(registry().person("王小明").id())),
                "lives where the one who stayed lives");
        // nothing is set right on the record that went
        worker.request()
                .body(Map.of("id", Ids.next(), "field", "NAME", "value", "曾小", "reason", "any"))
                .post("/api/people/" + two.second().value() + "/corrections")
                .then()
                .statusCode(409)
                .body("code", equalTo("registry.person-merged"));
        assertTrue(audited(two.pair()) > 0, "the audit log tells of the merge");
    }

    /// Merging, whatever is taken over, and undoing changes nothing.
    @Test
    void undoingAMergeRestoresBothExactly() throws InterruptedException {
        var random = new Random(7);
        for (int round = 0; round < 6; round++) {
            var two = two();
            var before = state(two);
            var taken = new ArrayList<String>();
            for (PersonField field : PersonField.values()) {
                if (random.nextBoolean()) {
                    taken.add(field.name());
                }
            }
            var survivor = random.nextBoolean() ? two.first() : two.second();
            var id = Ids.next();
            merge(worker, two, id, survivor, taken, "any").statusCode(200);
            undo(worker, two, Ids.next(), id).statusCode(200).body("open", equalTo(true));
            assertEquals(before, state(two), () -> "taken over " + taken);
        }
    }

    @Test
    void whatWasSetRightSinceAMergeStaysWhenItIsUndone() throws InterruptedException {
        var two = two();
        var id = Ids.next();
        merge(worker, two, id, two.first(), List.of("PHONE", "HOUSEHOLD"), "any")
                .statusCode(200);
        worker.request()
                .body(Map.of("id", Ids.next(), "field", "PHONE", "value", "13700000003", "reason", "any"))
                .post("/api/people/" + two.first().value() + "/corrections")
                .then()
                .statusCode(200);
        undo(worker, two, Ids.next(), id).statusCode(200);
        assertEquals("13700000003", people.get(two.first()).phone());
        assertEquals(registry().compound, people.get(two.first()).areaId(), "moved back");
        assertEquals("13700000002", people.get(two.second()).phone());
    }

    @Test
    void aChainOfMergesEndsAtItsLastAndIsUndoneFromItsEnd() throws InterruptedException {
        var two = two();
        var third = register(two.name(), people.get(two.first()).birthDate(), null, "13700000001", "1栋102");
        var next = new Two(two.first(), third, await(two.first(), third), two.name(), "", "");
        var one = Ids.next();
        merge(worker, two, one, two.first(), List.of(), "any").statusCode(200);
        var other = Ids.next();
        merge(worker, next, other, third, List.of(), "any").statusCode(200);
        assertEquals(third, people.get(two.second()).id());
        undo(worker, two, Ids.next(), one).statusCode(409).body("code", equalTo("registry.merged-since"));
        undo(worker, next, Ids.next(), other).statusCode(200);
        assertEquals(two.first(), people.get(two.second()).id());
        undo(worker, two, Ids.next(), one).statusCode(200);
        assertEquals(two.second(), people.get(two.second()).id());
    }

    @Test
    void whatCannotBeMergedIsRefusedWithItsReason() throws InterruptedException {
        var two = two();
        merge(worker, two, Ids.next(), registry().person("覃芳").id(), List.of(), "any")
                .statusCode(422)
                .body("code", equalTo("registry.survivor-not-of-pair"));
        merge(worker, two, Ids.next(), two.first(), List.of(), " ")
                .statusCode(422)
                .body("code", equalTo("registry.reason-missing"));
        merge(worker, two, Ids.next(), two.first(), List.of(), "phone 13800000001")
                .statusCode(422)
                .body("code", equalTo("registry.note-names-somebody"));
        var id = Ids.next();
        merge(worker, two, id, two.first(), List.of(), "any").statusCode(200);
        merge(worker, two, id, two.second(), List.of(), "any")
                .statusCode(409)
                .body("code", equalTo("shared.id-used-for-other-content"));
        merge(worker, two, Ids.next(), two.first(), List.of(), "any")
                .statusCode(409)
                .body("code", equalTo("registry.person-merged"));
        undo(worker, two, Ids.next(), Ids.next()).statusCode(404);
        var undoing = Ids.next();
        undo(worker, two, undoing, id).statusCode(200);
        undo(worker, two, undoing, id).statusCode(200); // sent again
        undo(worker, two, Ids.next(), id).statusCode(409).body("code", equalTo("registry.decision-undone"));

        differ(worker, two).statusCode(200).body("open", equalTo(false));
        merge(worker, two, Ids.next(), two.first(), List.of(), "any")
                .statusCode(409)
                .body("code", equalTo("registry.pair-decided"));
        list(worker, "?decided=true&limit=500")
                .body("pairs.pair.id", hasItem(two.pair().toString()));
    }

    @Test
    void ofManyMergesAtOnceOneIsDone() throws Exception {
        var two = two();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var asked = new ArrayList<Callable<Integer>>();
            for (var survivor : List.of(two.first(), two.second(), two.first(), two.second())) {
                asked.add(() -> merge(worker, two, Ids.next(), survivor, List.of("PHONE"), "any")
                        .extract()
                        .statusCode());
            }
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(asked)) {
                answers.add(answer.get());
            }
            answers.sort(null);
            assertEquals(List.of(200, 409, 409, 409), answers);
        }
    }

    @Test
    void aNumberTakenSinceKeepsAMergeFromBeingUndone() throws InterruptedException {
        var two = two();
        var id = Ids.next();
        merge(worker, two, id, two.first(), List.of(), "any").statusCode(200);
        register("赵大力", people.get(two.first()).birthDate(), two.slip(), "13700000009", "2号101");
        undo(worker, two, Ids.next(), id).statusCode(409).body("code", equalTo("registry.number-taken-since"));
    }

    @Test
    void aSweepLooksThroughAnAreaStepByStep() throws InterruptedException {
        var two = two();
        forget(two);
        var area = registry().area("430802");
        elsewhere
                .request()
                .body(Map.of("id", Ids.next(), "areaId", area.value()))
                .post("/api/duplicates/sweeps")
                .then()
                .statusCode(403);
        var id = Ids.next();
        worker.request()
                .body(Map.of("id", id, "areaId", area.value()))
                .post("/api/duplicates/sweeps")
                .then()
                .statusCode(200);
        await(two.first(), two.second());
        for (int i = 0; i < 100; i++) {
            var finished = worker.request()
                    .get("/api/duplicates/sweeps")
                    .then()
                    .extract()
                    .jsonPath()
                    .getString("find { it.id == '" + id + "' }.finishedAt");
            if (finished != null) {
                // told again, as after a fall: nothing is left to do
                sweeps.advance(new SweepId(id), Instant.EPOCH);
                return;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("the sweep does not end");
    }

    /// Of a step that a kill cut off nothing stands, and the next start does it again.
    @Test
    void aStepThatWasCutOffIsDoneAgain() throws InterruptedException {
        var two = two();
        forget(two);
        var id = new SweepId(Ids.next());
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.duplicate_sweeps (id, area_id, areas, people, begun_by, begun_at)
                select :id, :area, count(*), 0, :id, '2021-08-01T00:00:00Z'
                  from registry.area_closure where ancestor_id = :area
                """)
                .bind("id", id)
                .bind("area", registry().area("430802004"))
                .execute());
        assertThrows(
                QuarkusTransactionException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    sweeps.advance(id, Instant.EPOCH);
                    QuarkusTransaction.setRollbackOnly();
                    throw new QuarkusTransactionException("cut off");
                }));
        assertEquals(0, sweeps.find(id, TestRegistry.TODAY).orElseThrow().areasDone());
        assertTrue(find(two.first(), two.second()).isEmpty(), "nothing is found yet");
        sweeps.advance(id, Instant.EPOCH);
        await(two.first(), two.second());
        var sweep = sweeps.find(id, TestRegistry.TODAY).orElseThrow();
        assertEquals(sweep.areas(), sweep.areasDone());
        assertTrue(sweep.finishedAt() != null);
    }

    private void forget(Two two) {
        jdbi.useHandle(h -> {
            h.execute("delete from registry.duplicate_findings where pair_id = ?", two.pair());
            h.execute("delete from registry.duplicate_pairs where id = ?", two.pair());
        });
    }

    private Optional<UUID> find(PersonId one, PersonId other) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id from registry.duplicate_pairs
                 where first_id = least(:one, :other) and second_id = greatest(:one, :other)
                """)
                .bind("one", one)
                .bind("other", other)
                .mapTo(UUID.class)
                .findOne());
    }

    private UUID await(PersonId one, PersonId other) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            var found = find(one, other);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("no pair is found");
    }

    private PersonId register(String name, LocalDate day, @Nullable String number, String phone, String door) {
        var id = Ids.next();
        var body = new HashMap<String, Object>();
        body.putAll(Map.of("id", id, "name", name, "sex", "MALE", "birthDate", day.toString(), "phone", phone));
        body.put("identityNumber", number);
        body.put("dwellingId", registry().dwelling(door).value());
        if (door.equals("1栋101")) {
            body.remove("dwellingId");
            body.put(
                    "householdId",
                    Objects.requireNonNull(registry().person("王小明").householdId())
                            .value());
        }
        worker.request().body(body).post("/api/people").then().statusCode(200);
        return new PersonId(id);
    }

    /// All that the registry says of the two, and of their areas.
    private List<Object> state(Two two) {
        return List.of(
                people.list(List.of(two.first(), two.second())),
                counted(registry().compound),
                counted(registry().area("430802004205")),
                search(two.name()).extract().path("people.id"),
                search(two.slip()).extract().path("people.id"),
                people.known(List.of(two.first())));
    }

    private long counted(AreaId area) {
        return areas.counts(area).people();
    }

    private ValidatableResponse search(String what) {
        return worker.request()
                .queryParam("kind", "PEOPLE")
                .queryParam("q", what)
                .get("/api/search")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(SignedIn who, String query) {
        return who.request().get("/api/duplicates" + query).then();
    }

    private static ValidatableResponse show(SignedIn who, Two two) {
        return who.request().get("/api/duplicates/" + two.pair()).then();
    }

    private static ValidatableResponse merge(
            SignedIn who, Two two, UUID id, PersonId survivor, List<String> taken, String reason) {
        return who.request()
                .body(Map.of("id", id, "survivorId", survivor.value(), "taken", taken, "reason", reason))
                .post("/api/duplicates/" + two.pair() + "/merges")
                .then();
    }

    private static ValidatableResponse differ(SignedIn who, Two two) {
        return who.request()
                .body(Map.of("id", Ids.next(), "reason", "asked both"))
                .post("/api/duplicates/" + two.pair() + "/differences")
                .then();
    }

    private static ValidatableResponse undo(SignedIn who, Two two, UUID id, UUID decision) {
        return who.request()
                .body(Map.of("id", id, "decisionId", decision, "reason", "a mistake"))
                .post("/api/duplicates/" + two.pair() + "/undoings")
                .then();
    }

    private static String text(PersonId id) {
        return id.value().toString();
    }

    private long readings() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from access.readings")
                .mapTo(long.class)
                .one());
    }

    private long audited(UUID pair) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select (select count(*) from access.audit_entries where :pair = any(subject_ids))
                             + (select count(*) from access.audit_pending where :pair = any(subject_ids))
                        """).bind("pair", pair).mapTo(long.class).one());
    }
}
