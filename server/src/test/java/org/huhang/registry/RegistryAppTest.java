package org.huhang.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(House.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryAppTest {
    @Inject
    Invitations invitations;

    @Inject
    UnresolvedNames names;

    @Inject
    Jdbi jdbi;

    private @Nullable TestRegistry loaded;
    private SignedIn worker = SignedIn.NOBODY;
    private SignedIn elsewhere = SignedIn.NOBODY;
    private SignedIn dispatcher = SignedIn.NOBODY;

    @BeforeEach
    void city() {
        if (loaded != null) {
            return;
        }
        var city = TestRegistry.load(jdbi);
        loaded = city;
        worker = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.area("430802"));
        elsewhere = SignedIn.as(invitations, Role.COMMUNITY_WORKER, city.area("430811"));
        dispatcher = SignedIn.as(invitations, Role.DISPATCHER, city.area("430802"), city.court, null);
    }

    private TestRegistry registry() {
        return Objects.requireNonNull(loaded);
    }

    @Test
    void aSearchShowsPeopleMaskedAndIsKept() {
        long before = readings();
        search(worker, "kind=PEOPLE&q=王建国")
                .statusCode(200)
                .body("people", hasSize(1))
                .body("people[0].name", equalTo("王*国"))
                .body("people[0].identityNumber", containsString("****"))
                .body("people[0].birthYear", equalTo(1950))
                .body("more", empty());
        assertEquals(before + 1, readings());
        search(elsewhere, "kind=PEOPLE&q=王建国").statusCode(200).body("people", empty());
    }

    @Test
    void aSearchForEverythingSaysWhyItShowsNobody() {
        SignedIn.nobody()
                .cookie("huhang_session", worker.cookie())
                .get("/api/search?q=官黎坪")
                .then()
                .statusCode(200)
                .body("people", empty())
                .body("peopleWithheld", equalTo("access.purpose-required"))
                .body("organizations.name", contains("官黎坪人民法庭"))
                .body("areas.name", contains("官黎坪街道", "官黎坪居委会"));
        search(dispatcher, "q=官黎坪").body("peopleWithheld", equalTo("access.not-permitted"));
        search(dispatcher, "kind=PEOPLE&q=王").statusCode(403);
        search(dispatcher, "kind=AREAS&q=官黎坪").body("areas.name", contains("官黎坪街道", "官黎坪居委会"));
        search(dispatcher, "kind=AREAS&q=索溪峪").body("areas", empty());
        search(worker, "kind=PEOPLE&q=王&limit=51").statusCode(422).body("field", equalTo("limit"));
        search(worker, "kind=PEOPLE&q=").statusCode(422).body("code", equalTo("registry.search-empty"));
    }

    @Test
    void moreThanAskedForIsSaid() {
        search(worker, "kind=AREAS&q=村&limit=50").body("areas", hasSize(50)).body("more", contains("AREAS"));
    }

    @Test
    void aPersonIsShownWithinTheScopeOnly() {
        var ming = registry().person("王小明");
        worker.request()
                .get("/api/people/" + ming.id().value())
                .then()
                .statusCode(200)
                .body("person.name", equalTo("王*明"))
                .body("door", equalTo("1栋1单元101"))
                .body("areaPath.name", contains("湖南省", "张家界市", "永定区", "永定街道", "解放居委会", "锦绣小区"));
        elsewhere.request().get("/api/people/" + ming.id().value()).then().statusCode(403);
        worker.request().get("/api/people/" + Ids.next()).then().statusCode(404);
        worker.request()
                .get("/api/households/"
                        + Objects.requireNonNull(ming.householdId()).value())
                .then()
                .statusCode(200)
                .body("members.name", contains("王*明", "王*"));
    }

    @Test
    void aRevealIsForAFewWithANoteAndKept() {
        var fang = registry().person("覃芳");
        long before = readings();
        reveal(worker, List.of(fang.id().value()), "call about a test")
                .statusCode(200)
                .body("[0].name", equalTo("覃芳"))
                .body("[0].phone", equalTo("13800000004"));
        assertEquals(before + 1, readings());
        reveal(worker, List.of(fang.id().value()), " ").statusCode(422).body("field", equalTo("note"));
        reveal(worker, List.of(fang.id().value()), "call 13800000004")
                .statusCode(422)
                .body("code", equalTo("registry.note-names-somebody"));
        reveal(worker, List.of(), "any").statusCode(422);
        reveal(elsewhere, List.of(fang.id().value()), "any").statusCode(403);
        var many = java.util.stream.Stream.generate(Ids::next).limit(51).toList();
        reveal(worker, many, "any").statusCode(422).body("code", equalTo("registry.reveal-count"));
        assertEquals(before + 1, readings());
    }

    @Test
    void aDispatcherRevealsStaffOfTheOwnOrganizationAlone() {
        reveal(dispatcher, List.of(registry().person("王小明").id().value()), "roster")
                .statusCode(200);
        reveal(dispatcher, List.of(registry().person("王建国").id().value()), "roster")
                .statusCode(403);
        dispatcher
                .request()
                .get("/api/organizations/" + registry().tribunal.value() + "/staff")
                .then()
                .statusCode(200)
                .body("person.name", contains("王*明"));
        dispatcher.request().get("/api/organizations").then().body("name", contains("张家界市永定区人民法院"));
    }

    @Test
    void aPersonIsRegisteredOnceHoweverOftenItIsSent() {
        var id = Ids.next();
        var body = new HashMap<String, Object>(Map.of(
                "id",
                id,
                "name",
                "向小红",
                "sex",
                "FEMALE",
                "birthDate",
                "1999-09-09",
                "identityNumber",
                TestPeople.identityNumber("430890", java.time.LocalDate.of(1999, 9, 9), 20),
                "dwellingId",
                registry().dwelling("2号102").value()));
        post(worker, "/api/people", body).statusCode(200).body("person.name", equalTo("向*红"));
        post(worker, "/api/people", body).statusCode(200).body("person.id", equalTo(id.toString()));
        search(worker, "kind=PEOPLE&q=xxh").body("people", hasSize(1)).body("people[0].areaName", equalTo("汪家寨村委会"));
        body.put("name", "向大红");
        post(worker, "/api/people", body).statusCode(409);
        body.put("id", Ids.next());
        post(worker, "/api/people", body).statusCode(409).body("code", equalTo("registry.identity-number-taken"));
        body.put("birthDate", "1999-09-08");
        post(worker, "/api/people", body).statusCode(422).body("field", equalTo("birthDate"));
        post(elsewhere, "/api/people", body).statusCode(403);
    }

    @Test
    void anIdThatSomebodyBearsIsRefusedWithAnotherBody() {
        var body = new HashMap<String, Object>(Map.of(
                "id",
                Ids.next(),
                "name",
                "向小兰",
                "sex",
                "FEMALE",
                "birthDate",
                "1998-08-08",
                "dwellingId",
                registry().dwelling("2号102").value()));
        post(worker, "/api/people", body).statusCode(200);
        body.put("birthDate", "1998-08-09");
        post(worker, "/api/people", body).statusCode(409).body("code", equalTo("shared.id-used-for-other-content"));
        body.put("birthDate", "1998-08-08");
        post(worker, "/api/people", body).statusCode(200).body("person.birthYear", equalTo(1998));
        // loaded with the city and never submitted: whatever is said of the id is another body
        body.put("id", registry().person("李强").id().value());
        for (int sent = 0; sent < 2; sent++) {
            post(worker, "/api/people", body).statusCode(409).body("code", equalTo("shared.id-used-for-other-content"));
        }
    }

    @Test
    void anOrganizationHeldInARoleThatReadsNoneStaysOutOfTheListAndTheSearch() {
        var both = SignedIn.as(invitations, Role.DISPATCHER, registry().area("430802"), registry().tribunal, null);
        grant(both, "LABORATORY", registry().court.value());
        both.request().get("/api/organizations").then().body("id", contains(text(registry().tribunal)));
        search(both, "kind=ORGANIZATIONS&q=法院").statusCode(200).body("organizations", empty());
        search(both, "kind=ORGANIZATIONS&q=法庭").body("organizations.id", contains(text(registry().tribunal)));
        both.request()
                .get("/api/organizations/" + registry().court.value())
                .then()
                .statusCode(403);

        grant(both, "DISPATCHER", registry().court.value());
        search(both, "kind=ORGANIZATIONS&q=法院").body("organizations.id", hasItem(text(registry().court)));
        both.request()
                .get("/api/organizations/" + registry().court.value())
                .then()
                .statusCode(200);
    }

    @Test
    void aCorrectionNamesWhatItCorrectsAndCanBeUndone() {
        var id = registry().person("李强").id().value();
        var path = "/api/people/" + id + "/corrections";
        var first = Map.of("id", Ids.next(), "field", "NAME", "value", "李强强", "reason", "card seen");
        var made = post(worker, path, first)
                .statusCode(200)
                .body("[0].newValue", equalTo("李*强"))
                .extract();
        post(worker, path, first).statusCode(200).body("[0].id", equalTo(made.path("[0].id")));
        search(worker, "kind=PEOPLE&q=lqq").body("people", hasSize(1));
        post(worker, path, Map.of("id", Ids.next(), "field", "NAME", "value", "李强", "reason", "slip"))
                .statusCode(200)
                .body("[0].correctsId", equalTo(made.path("[0].id")));
        post(worker, path + "/undo", Map.of("id", Ids.next(), "correctionId", made.path("[0].id"), "reason", "any"))
                .statusCode(409)
                .body("code", equalTo("registry.corrected-since"));
        worker.request().get(path).then().body("reason", contains("card seen", "slip"));
        post(worker, path, Map.of("id", Ids.next(), "field", "BIRTH_DATE", "value", "1988-01-10", "reason", "any"))
                .statusCode(422)
                .body("code", equalTo("registry.birth-date-disagrees"));
    }

    @Test
    void anIdentityNumberBringsBirthDateAndSexAndUndoBringsThemBack() {
        var fang = registry().person("覃芳");
        var path = "/api/people/" + fang.id().value() + "/corrections";
        var number = TestPeople.identityNumber("430890", java.time.LocalDate.of(1990, 2, 3), 31);
        var made = post(
                        worker,
                        path,
                        Map.of("id", Ids.next(), "field", "IDENTITY_NUMBER", "value", number, "reason", "card seen"))
                .statusCode(200)
                .body("", hasSize(3))
                .extract();
        worker.request()
                .get("/api/people/" + fang.id().value())
                .then()
                .body("person.birthYear", equalTo(1990))
                .body("person.sex", equalTo("MALE"));
        post(worker, path + "/undo", Map.of("id", Ids.next(), "correctionId", made.path("[1].id"), "reason", "slip"))
                .statusCode(200)
                .body("", hasSize(3));
        worker.request()
                .get("/api/people/" + fang.id().value())
                .then()
                .body("person.birthYear", equalTo(1991))
                .body("person.identityNumber", equalTo(Masking.identityNumber(fang.identityNumber())));
    }

    @Test
    void whoMovesIsCountedAndFoundInTheNewArea() {
        var guo = registry().person("王建国");
        var village = "/api/areas/" + guo.areaId().value();
        int before = worker.request().get(village).then().extract().path("counts.people");
        var moved = post(
                        worker,
                        "/api/people/" + guo.id().value() + "/moves",
                        Map.of(
                                "id",
                                Ids.next(),
                                "dwellingId",
                                registry().dwelling("1栋102").value(),
                                "reason",
                                "moved"))
                .statusCode(200)
                .extract();
        assertEquals(
                before - 1, (int) worker.request().get(village).then().extract().path("counts.people"));
        worker.request()
                .get("/api/people/" + guo.id().value())
                .then()
                .body("person.areaName", equalTo("锦绣小区"))
                .body("door", equalTo("1栋1单元102"));
        post(
                        worker,
                        "/api/people/" + guo.id().value() + "/corrections/undo",
                        Map.of("id", Ids.next(), "correctionId", moved.path("[0].id"), "reason", "came back"))
                .statusCode(200);
        assertEquals(
                before, (int) worker.request().get(village).then().extract().path("counts.people"));
    }

    @Test
    void aResidentReadsTheOwnRecordUnmasked() {
        var ming = registry().person("王小明");
        var resident = SignedIn.as(invitations, Role.RESIDENT, ming.areaId(), null, ming.id());
        resident.request()
                .get("/api/people/self")
                .then()
                .statusCode(200)
                .body("person.name", equalTo("王小明"))
                .body("household.name", contains("王*"));
        resident.request().get("/api/people/" + ming.id().value()).then().statusCode(403);
        worker.request().get("/api/people/self").then().statusCode(403);
    }

    @Test
    void anAreaShowsItsTreeItsBuildingsAndItsPlaces() {
        worker.request().get("/api/areas/root").then().body("area.name", contains("永定区"));
        var street = "/api/areas/" + registry().area("430802001").value();
        worker.request()
                .get(street)
                .then()
                .body("officialCode", equalTo("430802001000"))
                .body("gb2260Code", nullValue());
        worker.request().get(street + "/children").then().body("", hasSize(7));
        var building = worker.request()
                .get(street + "/buildings")
                .then()
                .body("buildings.name", contains("1栋"))
                .body("more", equalTo(false))
                .extract()
                .path("buildings[0].id");
        worker.request()
                .get("/api/buildings/" + building)
                .then()
                .body("doors.label", contains("101", "102"))
                .body("doors[0].people", equalTo(2));
        worker.request()
                .get("/api/areas/" + registry().area("430802").value() + "/places")
                .then()
                .body("places.name", contains("许家坊-合作桥交界卡点"));
        worker.request()
                .get("/api/places/" + registry().boundaryPost.value())
                .then()
                .body("areas.name", contains("合作桥乡", "许家坊土家族乡"));
        elsewhere.request().get(street).then().statusCode(403);
        elsewhere
                .request()
                .get("/api/places/" + registry().boundaryPost.value())
                .then()
                .statusCode(403);
    }

    @Test
    void aMapShowsTheGroundOfAnAreaAndSaysWhereItComesFrom() {
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into registry.features (id, name, kind, line, source) values"
                            + " (?, '澧水', 'RIVER', '[[110.40,29.13],[110.60,29.13]]', 'SYNTHETIC'),"
                            + " (?, '远河', 'RIVER', '[[111.40,29.13],[111.60,29.13]]', 'ELSEWHERE')",
                    Ids.next(),
                    Ids.next());
            h.execute("insert into registry.street_nodes (number, label, longitude, latitude, source) values"
                    + " (1, 'a', 110.48, 29.13, ''), (2, 'b', 110.49, 29.13, ''), (3, 'c', 111.5, 29.13, ''),"
                    + " (4, 'd', 111.6, 29.13, '')");
            h.execute("insert into registry.street_edges (from_number, to_number, kind, length_metres, source) values"
                    + " (1, 2, 'STREET', 900, ''), (3, 4, 'LANE', 900, '')");
        });
        var compound = registry().person("王小明").areaId().value();
        worker.request()
                .get("/api/areas/" + compound + "/map")
                .then()
                .statusCode(200)
                .body("buildings.name", contains("1栋"))
                .body("manyBuildings", equalTo(false))
                .body("lines.name", contains("澧水"))
                .body("streets.kind", contains("STREET"))
                .body("sources", contains("SYNTHETIC"));
        elsewhere.request().get("/api/areas/" + compound + "/map").then().statusCode(403);
        elsewhere
                .request()
                .get("/api/ground?west=110.45&south=29.1&east=110.5&north=29.15")
                .then()
                .statusCode(200)
                .body("lines.name", contains("澧水"))
                .body("streets.kind", contains("STREET"))
                .body("names.kind", not(empty()))
                .body("names.kind", everyItem(equalTo("COMMUNITY")));
        elsewhere
                .request()
                .get("/api/ground?west=111.45&south=29.1&east=111.5&north=29.15")
                .then()
                .body("lines.name", contains("远河"))
                .body("streets.kind", contains("LANE"))
                .body("names", hasSize(0));
        elsewhere
                .request()
                .get("/api/ground?west=111.25&south=29.1&east=111.5&north=29.15")
                .then()
                .body("streets", hasSize(0));
    }

    @Test
    void aClerkConfirmsAnUnresolvedNameAndMayReopenIt() {
        var id = names.note(
                new UnresolvedNameId(Ids.next()),
                "杨家寨村",
                NameMeant.COMMUNITY,
                registry().area("430802004"),
                "story S12",
                Instant.EPOCH);
        var path = "/api/unresolved-names/" + id.value();
        var meant = registry().area("430802004205").value();
        worker.request().get("/api/unresolved-names").then().body("text", contains("杨家寨村"));
        worker.request()
                .get(path)
                .then()
                .body("candidates[0].area.id", equalTo(meant.toString()))
                .body("candidates[0].reasons", contains("SIMILAR_CHARACTERS", "INSIDE_CONTEXT"));
        var said = Map.of("id", Ids.next(), "verdict", "CONFIRMED", "areaId", meant, "reason", "asked the street");
        post(worker, path + "/resolutions", said).statusCode(200).body("name.areaId", equalTo(meant.toString()));
        post(worker, path + "/resolutions", said).statusCode(200).body("history", hasSize(1));
        post(worker, path + "/resolutions", Map.of("id", Ids.next(), "verdict", "REOPENED", "reason", "doubt"))
                .statusCode(200)
                .body("name.verdict", nullValue())
                .body("name.areaId", nullValue())
                .body("history", hasSize(2));
        post(worker, path + "/resolutions", Map.of("id", Ids.next(), "verdict", "LOCAL_UNIT", "reason", "own unit"))
                .statusCode(200)
                .body("name.verdict", equalTo("LOCAL_UNIT"))
                .body("name.text", equalTo("杨家寨村"));
        post(worker, path + "/resolutions", Map.of("id", Ids.next(), "verdict", "CONFIRMED", "reason", "any"))
                .statusCode(422)
                .body("field", equalTo("areaId"));
        elsewhere.request().get(path).then().statusCode(403);
        elsewhere.request().get("/api/unresolved-names").then().body("text", not(contains("杨家寨村")));
    }

    private static ValidatableResponse search(SignedIn who, String query) {
        return who.request().get("/api/search?" + query).then();
    }

    private static ValidatableResponse reveal(SignedIn who, List<UUID> people, String note) {
        return post(who, "/api/people/reveals", Map.of("id", Ids.next(), "personIds", people, "note", note));
    }

    private static ValidatableResponse post(SignedIn who, String path, Map<String, ?> body) {
        return who.request().body(body).post(path).then();
    }

    private static String text(OrganizationId id) {
        return id.value().toString();
    }

    private void grant(SignedIn to, String role, UUID organization) {
        var administrator =
                SignedIn.as(invitations, Role.ADMINISTRATOR, registry().area("430802"));
        post(
                        administrator,
                        "/api/access/accounts/" + to.account().value() + "/grants",
                        Map.of(
                                "id",
                                Ids.next(),
                                "role",
                                role,
                                "areaId",
                                registry().area("430802").value(),
                                "organizationId",
                                organization))
                .statusCode(200);
    }

    private long readings() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from access.readings")
                .mapTo(Long.class)
                .one());
    }
}
