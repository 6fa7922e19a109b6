package org.huhang.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.ClearScan;
import org.huhang.SmallCity;
import org.huhang.registry.HouseholdId;
import org.huhang.registry.Registrations;
import org.huhang.registry.Registrations.NewPerson;
import org.huhang.registry.Sex;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.WallClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Residents enrol by a poster, for dependants, and by telephone.
@QuarkusTest
@QuarkusTestResource(House.class)
class ResidentsAppTest {
    private static final String PASSWORD = "seven wet umbrellas";
    private static int sequence;

    @Inject
    Invitations invitations;

    @Inject
    Registrations registrations;

    @Inject
    ApplicationRetention retention;

    @Inject
    CityClock clock;

    @Inject
    WallClock wall;

    @Inject
    Jdbi jdbi;

    private TestCity city = TestCity.NONE;
    private SignedIn worker = SignedIn.NOBODY;
    private HouseholdId household = new HouseholdId(Ids.next());
    private Somebody mother = NOBODY;
    private String poster = "";

    private record Somebody(PersonId id, String name, String number, String phone) {}

    private static final Somebody NOBODY = new Somebody(new PersonId(Ids.next()), "", "", "");

    @BeforeEach
    void community() {
        city = TestCity.build(jdbi);
        worker = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.inside());
        household = household();
        mother = register("向秀英", LocalDate.of(1985, 3, 1), "13900001111", household);
        poster = issuePoster().token();
        jdbi.useHandle(h -> h.execute("update access.applications set applied_at = applied_at - interval '2 days'"));
    }

    @Test
    void whomTheRegistryKnowsEnrolsByThePosterAndSeesThemselves() {
        SignedIn.nobody()
                .body(Map.of("token", poster))
                .post("/api/access/posters/preview")
                .then()
                .statusCode(200)
                .body("areaName", equalTo("永定区"));
        var sent = apply(mother);
        status(sent).body("state", equalTo("READY"));
        var resident = use(sent, anyLogin());
        resident.request()
                .get("/api/people/self")
                .then()
                .statusCode(200)
                .body("person.id", equalTo(mother.id().value().toString()));
        resident.request()
                .get("/api/access/me")
                .then()
                .body("grants.role", contains("RESIDENT"))
                .body("displayName", equalTo(mother.name()));
        status(sent).body("state", equalTo("DONE"));
    }

    @Test
    void theAnswerIsTheSameWhateverTheRegistryKnows() {
        var elsewhere = new Somebody(NOBODY.id(), "李外", number(LocalDate.of(1991, 1, 1)), "13900009999");
        var known = send(application(mother));
        var otherPhone = send(application(mother.name(), mother.number(), "13912345678"));
        var otherName = send(application("向秀美", mother.number(), mother.phone()));
        var unknown = send(application(elsewhere));
        for (ValidatableResponse each : new ValidatableResponse[] {known, otherPhone, otherName, unknown}) {
            each.statusCode(200).body("keySet().sort()", contains("expiresAt", "id", "secret"));
        }
        for (ValidatableResponse each : new ValidatableResponse[] {otherPhone, otherName, unknown}) {
            status(read(each)).body("state", equalTo("WAITING"));
        }
    }

    @Test
    void aPosterOfAnotherAreaMatchesNobodyHere() {
        var other = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.outside());
        String token = other.request()
                .body(Map.of("id", Ids.next(), "areaId", city.outside().value()))
                .post("/api/access/posters")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        var body = application(mother);
        body.put("posterToken", token);
        status(read(send(body).statusCode(200))).body("state", equalTo("WAITING"));
    }

    @Test
    void whoWaitsIsConfirmedByTheCommunityWorker() {
        var sent = read(send(application(mother.name(), mother.number(), "13912345678")));
        useAnswer(sent, anyLogin()).statusCode(409).body("code", equalTo("access.application-over"));
        worker.request()
                .get("/api/access/applications")
                .then()
                .statusCode(200)
                .body("id", hasItem(sent.id()))
                .body("find { it.id == '" + sent.id() + "' }.said.name", equalTo("向*英"));
        worker.request()
                .get("/api/access/applications/" + sent.id())
                .then()
                .statusCode(200)
                .body("said.phone", equalTo("13912345678"))
                .body("candidates.id", contains(mother.id().value().toString()))
                .body("candidates.sameNumber", contains(true))
                .body("enrolled", empty());
        decide(sent, mother.id(), "met at the door").statusCode(200).body("state", equalTo("READY"));
        use(sent, anyLogin());
        worker.request().get("/api/access/applications").then().body("id", not(hasItem(sent.id())));
    }

    @Test
    void whoIsRefusedReadsWhyAndSetsItRight() {
        var wrong = read(send(application("向秀音", mother.number(), mother.phone())));
        decide(wrong, null, " ").statusCode(422).body("field", equalTo("reason"));
        decide(wrong, null, "name differs from the card").statusCode(200).body("state", equalTo("REFUSED"));
        status(wrong).body("state", equalTo("REFUSED")).body("reason", equalTo("name differs from the card"));
        var body = application(mother);
        body.put("corrects", Map.of("id", wrong.id(), "secret", wrong.secret()));
        var right = read(send(body).statusCode(200));
        status(right).body("state", equalTo("READY"));
        status(wrong).body("state", equalTo("REPLACED"));
    }

    @Test
    void aDecisionIsUndoneUntilItIsUsed() {
        var sent = read(send(application("向秀音", mother.number(), mother.phone())));
        decide(sent, mother.id(), "by mistake").body("state", equalTo("READY"));
        decide(sent, null, "that was another").body("state", equalTo("REFUSED"));
        decide(sent, mother.id(), "it was she").body("state", equalTo("READY"));
        use(sent, anyLogin());
        decide(sent, null, "too late").statusCode(409).body("code", equalTo("access.application-over"));
    }

    @Test
    void theSameApplicationAndTheSameUseSentAgainAreTheSame() {
        var body = application(mother);
        var first = read(send(body).statusCode(200));
        var second = read(send(body).statusCode(200));
        assertEquals(first.id(), second.id());
        SignedIn.nobody()
                .body(Map.of("id", first.id(), "secret", first.secret()))
                .post("/api/access/applications/status")
                .then()
                .statusCode(404);
        body.put("phone", "13912345678");
        send(body).statusCode(409).body("code", equalTo("shared.id-used-for-other-content"));
        var use = useBody(second, anyLogin());
        var account = post("applications/uses", use).statusCode(200).extract().path("accountId");
        post("applications/uses", use).statusCode(200).body("accountId", equalTo(account));
        useAnswer(second, anyLogin()).statusCode(409).body("code", equalTo("access.application-used"));
    }

    @Test
    void whoHasAnAccountIsNotMatchedAgain() {
        use(apply(mother), anyLogin());
        var again = apply(mother);
        status(again).body("state", equalTo("WAITING"));
        decide(again, mother.id(), "any").statusCode(409).body("code", equalTo("access.already-enrolled"));
    }

    @Test
    void anUndoneEnrolmentClosesItsAccountAtOnceAndThePersonEnrolsAnew() {
        var sent = apply(mother);
        var resident = use(sent, anyLogin());
        end(sent.id(), "").statusCode(422);
        end(sent.id(), "it was her sister").statusCode(204);
        resident.request().get("/api/access/me").then().statusCode(401);
        enrolments(mother.id()).body("endReason", contains("it was her sister"));
        var again = apply(mother);
        status(again).body("state", equalTo("READY"));
        use(again, anyLogin());
    }

    @Test
    void anAccountWithOtherRolesIsNotClosedByTheCommunity() {
        var sent = apply(mother);
        var resident = use(sent, anyLogin());
        SignedIn.as(invitations, Role.ADMINISTRATOR, city.inside())
                .request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "role",
                        "TRACER",
                        "areaId",
                        city.inside().value()))
                .post("/api/access/accounts/" + resident.account().value() + "/grants")
                .then()
                .statusCode(200);
        end(sent.id(), "any").statusCode(409).body("code", equalTo("access.enrolment-of-staff"));
    }

    @Test
    void aNewPosterEndsTheOldOneAfterAFewDaysAndAWithdrawnOneEndsAtOnce() {
        var second = issuePoster();
        preview(poster).statusCode(200);
        assertEquals(
                true,
                expiry(poster).isBefore(wall.now().plus(Poster.GRACE).plusSeconds(1)),
                "the old sheets go on for a few days only");
        worker.request()
                .body(Map.of("id", Ids.next(), "reason", "torn off"))
                .post("/api/access/posters/" + second.id() + "/withdrawals")
                .then()
                .statusCode(204);
        preview(second.token()).statusCode(409).body("code", equalTo("access.poster-over"));
        jdbi.useHandle(h -> h.execute("update access.posters set expires_at = '2020-01-01'"));
        preview(poster).statusCode(409);
        send(application(mother)).statusCode(409).body("code", equalTo("access.poster-over"));
        preview("made up").statusCode(409);
    }

    @Test
    void oneIdentityNumberIsTriedFiveTimesADay() {
        for (int i = 0; i < ApplicationLimit.IN_FORCE.ofNumber(); i++) {
            send(application(mother.name(), mother.number(), "1391234567" + i)).statusCode(200);
        }
        send(application(mother)).statusCode(429).body("code", equalTo("access.applications-too-many"));
    }

    @Test
    void whatCannotBeAPersonIsRefusedWithItsField() {
        send(application("", mother.number(), mother.phone())).statusCode(422).body("field", equalTo("name"));
        send(application(mother.name(), "430802198503010010", mother.phone()))
                .statusCode(422)
                .body("field", equalTo("identityNumber"));
        send(application(mother.name(), mother.number(), "12")).statusCode(422).body("field", equalTo("phone"));
        var wide = read(
                send(application(" 向秀英 ", " " + mother.number().toLowerCase(java.util.Locale.ROOT), "１３９０００ ０１１１１")));
        status(wide).body("state", equalTo("READY"));
    }

    @Test
    void anExpiredApplicationOpensNothing() {
        var sent = apply(mother);
        jdbi.useHandle(h -> h.execute("update access.applications set expires_at = '2020-01-01'"));
        status(sent).body("state", equalTo("EXPIRED"));
        useAnswer(sent, anyLogin()).statusCode(409).body("code", equalTo("access.application-over"));
    }

    @Test
    void whoPrefersAPasskeyComesInWithoutALoginAndMayChooseOneOnce() {
        var resident = use(apply(mother), null);
        resident.request().get("/api/access/me").then().body("login", nullValue());
        var login = anyLogin();
        var chosen = Map.of("login", login, "password", PASSWORD);
        resident.request()
                .body(Map.of("login", login, "password", "short"))
                .post("/api/access/credentials")
                .then()
                .statusCode(422);
        resident.request().body(chosen).post("/api/access/credentials").then().statusCode(204);
        resident.request()
                .body(Map.of("login", anyLogin(), "password", PASSWORD))
                .post("/api/access/credentials")
                .then()
                .statusCode(409)
                .body("code", equalTo("access.login-chosen"));
        SignedIn.nobody().body(chosen).post("/api/access/sessions").then().statusCode(200);
        Told.of(jdbi, resident, "sessionsChoose");
    }

    @Test
    void whatAnApplicantSaidIsUnreadableOnceItsTimeIsOver() {
        var done = apply(mother);
        var waiting = read(send(application(mother.name(), mother.number(), "13912345678")));
        use(done, anyLogin());
        retention.run(wall.now());
        worker.request()
                .get("/api/access/applications/" + done.id())
                .then()
                .statusCode(200)
                .body("said", nullValue())
                .body("candidates", empty());
        worker.request()
                .get("/api/access/applications/" + waiting.id())
                .then()
                .body("said.name", equalTo(mother.name()));
    }

    @Test
    void aParentActsForAChildOfTheHouseholdAtOnceAndThatIsRecorded() {
        var child = register("向小宝", clock.today().minusYears(7), null, household);
        var resident = use(apply(mother), anyLogin());
        dependant(resident, child, "CHILD").statusCode(200).body("state", equalTo("DONE"));
        resident.request()
                .get("/api/access/dependants")
                .then()
                .statusCode(200)
                .body("dependants.name", contains("向小宝"))
                .body("dependants.relation", contains("CHILD"))
                .body("wanted", empty());
        resident.request()
                .get("/api/people/dependants/" + child.id().value())
                .then()
                .statusCode(200)
                .body("person.identityNumber", equalTo(child.number()));
        SignedIn.as(invitations, Role.AUDITOR, city.inside())
                .request()
                .get("/api/access/readings?personId=" + child.id().value())
                .then()
                .statusCode(200)
                .body("purpose", hasItem("DEPENDANT_CARE"))
                .body("accountId", hasItem(resident.account().value().toString()));
    }

    @Test
    void nobodyActsForOthersThanTheirDependants() {
        var resident = use(apply(mother), anyLogin());
        var stranger = register("李远", clock.today().minusYears(7), null, household());
        dependant(resident, stranger, "CHILD").statusCode(200).body("state", equalTo("WAITING"));
        resident.request()
                .get("/api/people/dependants/" + stranger.id().value())
                .then()
                .statusCode(403)
                .body("code", equalTo("access.outside-scope"));
        var husband = register("覃大山", LocalDate.of(1984, 1, 1), null, household);
        dependant(resident, husband, "SPOUSE").body("state", equalTo("WAITING"));
        // no grown-up is anybody's child here
        dependant(resident, husband, "CHILD").body("state", equalTo("WAITING"));
    }

    @Test
    void forAnOldParentTheWorkerIsAskedFirstAndTheGuardianMayStop() {
        var old = register("向老太", LocalDate.of(1940, 1, 1), null, household);
        var resident = use(apply(mother), anyLogin());
        String id = dependant(resident, old, "PARENT")
                .body("state", equalTo("WAITING"))
                .extract()
                .path("id");
        worker.request()
                .get("/api/access/applications/" + id)
                .then()
                .statusCode(200)
                .body("guardian", equalTo(mother.name()))
                .body("line.byGuardian", equalTo(true));
        decide(new Sent(id, ""), old.id(), "called her, she agrees")
                .statusCode(200)
                .body("state", equalTo("DONE"));
        resident.request()
                .get("/api/people/dependants/" + old.id().value())
                .then()
                .statusCode(200);
        resident.request()
                .body(Map.of("id", Ids.next(), "reason", "moved to my brother"))
                .post("/api/access/dependants/" + id + "/ends")
                .then()
                .statusCode(204);
        resident.request()
                .get("/api/people/dependants/" + old.id().value())
                .then()
                .statusCode(403);
        Told.of(jdbi, resident, "applicationsUse", "dependantsAdd", "dependantsEnd");
    }

    @Test
    void whoHasNoSmartphoneIsEnrolledByTelephoneAndGetsACard() {
        var old = register("向老太", LocalDate.of(1940, 1, 1), "13900002222", household);
        byTelephone(old, " ").statusCode(422).body("field", equalTo("note"));
        byTelephone(old, "called from 13900002222").statusCode(422).body("code", equalTo("access.note-names-somebody"));
        var issued = byTelephone(old, "called, told date of birth and door")
                .statusCode(200)
                .extract()
                .jsonPath();
        enrolments(old.id())
                .body("way", contains("TELEPHONE"))
                .body("note", contains("called, told date of birth and door"));
        readCard(worker, issued.getString("token"))
                .statusCode(200)
                .body("personId", equalTo(old.id().value().toString()));
        readCard(SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.outside()), issued.getString("token"))
                .statusCode(403);
        byTelephone(old, "again").statusCode(409).body("code", equalTo("access.already-enrolled"));

        String second = worker.request()
                .body(Map.of("id", Ids.next()))
                .post("/api/access/resident-enrolments/" + issued.getString("enrolmentId") + "/cards")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        readCard(worker, issued.getString("token")).statusCode(404).body("code", equalTo("access.card-over"));
        readCard(worker, second).statusCode(200);
        end(issued.getString("enrolmentId"), "moved away").statusCode(204);
        readCard(worker, second).statusCode(404);
    }

    @Test
    void aCardIsNoLinkToSignInWith() {
        var old = register("向老太", LocalDate.of(1940, 1, 1), null, household);
        String token = byTelephone(old, "called").extract().path("token");
        post("enrolments", new HashMap<>(Map.of("id", Ids.next(), "token", token)))
                .statusCode(404);
        SignedIn.nobody()
                .body(Map.of("token", token))
                .post("/api/access/resident-enrolments/card-readings")
                .then()
                .statusCode(401);
    }

    @Test
    void nothingThatAnApplicantSaidLiesInTheClear() {
        send(application("单于无名", mother.number(), "13711112222")).statusCode(200);
        var child = register("向小宝", clock.today().minusYears(7), null, household);
        dependant(use(apply(mother), anyLogin()), child, "CHILD").statusCode(200);
        assertEquals(
                List.of(),
                new ClearScan(jdbi)
                        .find(List.of("13711112222", "单于无名", mother.number(), mother.phone(), child.number())));
    }

    private record Sent(String id, String secret) {}

    private Sent apply(Somebody who) {
        return read(send(application(who)).statusCode(200));
    }

    private Map<String, Object> application(Somebody who) {
        return application(who.name(), who.number(), who.phone());
    }

    private Map<String, Object> application(String name, String number, String phone) {
        return new HashMap<>(Map.of(
                "id", Ids.next(), "posterToken", poster, "name", name, "identityNumber", number, "phone", phone));
    }

    private static ValidatableResponse send(Map<String, Object> body) {
        return post("applications", body);
    }

    private static Sent read(ValidatableResponse sent) {
        var body = sent.extract().jsonPath();
        return new Sent(body.getString("id"), body.getString("secret"));
    }

    private static ValidatableResponse status(Sent sent) {
        return SignedIn.nobody()
                .body(Map.of("id", sent.id(), "secret", sent.secret()))
                .post("/api/access/applications/status")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> useBody(Sent sent, @Nullable String login) {
        var body = new HashMap<String, Object>(
                Map.of("id", Ids.next(), "application", Map.of("id", sent.id(), "secret", sent.secret())));
        if (login != null) {
            body.put("login", login);
            body.put("password", PASSWORD);
        }
        return body;
    }

    private static ValidatableResponse useAnswer(Sent sent, @Nullable String login) {
        return post("applications/uses", useBody(sent, login));
    }

    private static SignedIn use(Sent sent, @Nullable String login) {
        var answer = useAnswer(sent, login).statusCode(200).extract();
        return new SignedIn(new AccountId(UUID.fromString(answer.path("accountId"))), answer.cookie("huhang_session"));
    }

    private ValidatableResponse decide(Sent sent, @Nullable PersonId person, String reason) {
        var body = new HashMap<String, Object>(Map.of("id", Ids.next(), "reason", reason));
        if (person != null) {
            body.put("personId", person.value());
        }
        return worker.request()
                .body(body)
                .post("/api/access/applications/" + sent.id() + "/decisions")
                .then();
    }

    private ValidatableResponse end(String enrolment, String reason) {
        return worker.request()
                .body(Map.of("id", Ids.next(), "reason", reason))
                .post("/api/access/resident-enrolments/" + enrolment + "/ends")
                .then();
    }

    private ValidatableResponse enrolments(PersonId person) {
        return worker.request()
                .get("/api/access/resident-enrolments?personId=" + person.value())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse byTelephone(Somebody who, String note) {
        return worker.request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "cardId",
                        Ids.next(),
                        "personId",
                        who.id().value(),
                        "note",
                        note))
                .post("/api/access/resident-enrolments/by-telephone")
                .then();
    }

    private static ValidatableResponse readCard(SignedIn by, String token) {
        return by.request()
                .body(Map.of("token", token))
                .post("/api/access/resident-enrolments/card-readings")
                .then();
    }

    private static ValidatableResponse dependant(SignedIn guardian, Somebody who, String relation) {
        return guardian.request()
                .body(Map.of(
                        "id", Ids.next(), "name", who.name(), "identityNumber", who.number(), "relation", relation))
                .post("/api/access/dependants")
                .then();
    }

    private record Issued(String id, String token) {}

    private Issued issuePoster() {
        var issued = worker.request()
                .body(Map.of("id", Ids.next(), "areaId", city.inside().value()))
                .post("/api/access/posters")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Issued(issued.getString("id"), issued.getString("token"));
    }

    private static ValidatableResponse preview(String token) {
        return post("posters/preview", new HashMap<>(Map.of("token", token)));
    }

    private static Instant expiry(String token) {
        return Instant.parse(preview(token).extract().path("expiresAt"));
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return SignedIn.nobody().body(body).post("/api/access/" + path).then();
    }

    private static String anyLogin() {
        return "login-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private HouseholdId household() {
        var building = Ids.next();
        var entrance = Ids.next();
        var dwelling = Ids.next();
        var made = new HouseholdId(Ids.next());
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into registry.buildings (id, area_id, name, longitude, latitude, east_metres, north_metres,"
                            + " floors, source) values (?, ?, '1栋', 110.4, 29.1, 20, 12, 6, '')",
                    building,
                    city.inside().value());
            h.execute(
                    "insert into registry.entrances (id, building_id, name) values (?, ?, '1单元')", entrance, building);
            h.execute(
                    "insert into registry.dwellings (id, entrance_id, floor, label) values (?, ?, 1, '101')",
                    dwelling,
                    entrance);
            h.execute(
                    "insert into registry.households (id, dwelling_id, kind) values (?, ?, 'FAMILY')",
                    made.value(),
                    dwelling);
        });
        return made;
    }

    private Somebody register(String name, LocalDate birth, @Nullable String phone, HouseholdId home) {
        var number = number(birth);
        var id = registrations
                .register(
                        new NewPerson(Ids.next(), name, Sex.FEMALE, birth, number, phone, home, null),
                        worker.account(),
                        clock.now(),
                        clock.today())
                .orThrow();
        return new Somebody(id, name, number, phone == null ? "" : phone);
    }

    /// An even sequence is a woman's.
    private static String number(LocalDate birth) {
        sequence += 2;
        return SmallCity.identityNumber(birth, 100 + sequence);
    }
}
