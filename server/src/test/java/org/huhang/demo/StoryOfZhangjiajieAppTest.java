package org.huhang.demo;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;
import org.huhang.citysim.Institution;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The story's numbers over HTTP, in a city of one in two hundred.
@QuarkusTest
@QuarkusTestResource(House.class)
class StoryOfZhangjiajieAppTest {
    private static final String S1 = StoryIds.of("assignment", "S1").toString();

    @Inject
    StoryOfZhangjiajie story;

    @Inject
    DemoCity demoCity;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    @Inject
    Jdbi jdbi;

    private SignedIn dispatcher = SignedIn.NOBODY;

    /// Made once for all tests of the class.
    private static @Nullable City made;

    private City city() {
        var city = made == null ? City.of(new CitySpec(1, 200, story.institutions())) : made;
        made = city;
        return city;
    }

    @BeforeEach
    void tell() {
        if (!demoCity.stands()) {
            demoCity.load(city(), List.of());
            story.load(city(), staff(), clock.now());
        }
        dispatcher = SignedIn.as(invitations, Role.DISPATCHER, area("4308"));
    }

    @Test
    void everyRowOfTheStoryIsThereInItsOrderAndNoneSaysZero() {
        var rows = get("/api/assignments");
        assertEquals(31, rows.getList("$").size());
        assertEquals("S1", rows.getString("[0].assignment.reference"));
        assertEquals("S31", rows.getString("[30].assignment.reference"));
        assertFalse(rows.getList("count.value").contains(0));
        assertEquals(308, rows.getInt("[0].count.value"));
        assertEquals("NOT_STATED", rows.getString("[8].count.qualifier"));
        assertEquals(8, rows.getInt("[2].assignment.posts"));
        assertEquals(24, rows.getInt("[4].assignment.hoursADay"));
        assertEquals("300 AT_LEAST", rows.getString("[21].count.value") + " " + rows.getString("[21].count.qualifier"));
    }

    @Test
    void rowsAreFoundBySystemAndArea() {
        assertEquals(
                List.of("S10", "S11", "S12", "S13", "S14", "S15", "S16"),
                get("/api/assignments?system=PROCURATORATES").getList("assignment.reference"));
        assertEquals(
                List.of("S5", "S8", "S9", "S14", "S20", "S27", "S28", "S29"),
                get("/api/assignments?areaId=" + area("430821").value()).getList("assignment.reference"));
    }

    @Test
    void placesKeepTheirDoubtsAndBoundariesTheirTwoAreas() {
        var s5 = get("/api/assignments/" + StoryIds.of("assignment", "S5"));
        assertEquals(List.of("德政园小区", "张慈公路交界处", "许家坊乡与合作桥乡交界处"), s5.getList("line.places.name.zh"));
        assertEquals(area("430802204").value().toString(), s5.getString("line.places[2].otherAreaId"));
        assertEquals(List.of("S8", "S9"), s5.getList("beside.assignment.reference"));
        var s12 = get("/api/assignments/" + StoryIds.of("assignment", "S12"));
        assertTrue(s12.getString("line.places[1].doubt.zh").contains("汪家寨村"));
        assertEquals(10, s12.getInt("line.count.value"));
    }

    @Test
    void theJusticeTotalStaysAsStatedAndItsPartsNameSeventyTwo() {
        var s22 = get("/api/assignments/" + StoryIds.of("assignment", "S22"));
        assertEquals(300, s22.getInt("line.count.value"));
        assertEquals("AT_LEAST", s22.getString("statement.qualifier"));
        assertEquals(72, s22.getInt("namedInParts"));
    }

    @Test
    void takingOneOffMakesIt307EverywhereAndPuttingBackMakesIt308() throws IOException {
        for (String part : List.of("S2", "S3", "S4", "S5", "S6")) {
            var assignment = StoryIds.of("assignment", part);
            var person = get("/api/assignments/" + assignment + "/people").getString("[0].personId");
            change(assignment, "withdrawals", Ids.next(), person, "发热").statusCode(200);
            assertEverywhere(307);
            var details = get("/api/assignments/" + S1);
            assertEquals(308, details.getInt("statement.value"), "the reported number, to reconcile");
            change(assignment, "returns", Ids.next(), person, "误报").statusCode(200);
            assertEverywhere(308);
            assertNull(get("/api/assignments/" + S1).<Object>get("statement"), "nothing to reconcile");
        }
    }

    @Test
    void theSameWithdrawalSentTwiceIsOne() {
        var assignment = StoryIds.of("assignment", "S27");
        var person = get("/api/assignments/" + assignment + "/people").getString("[0].personId");
        var id = Ids.next();
        change(assignment, "withdrawals", id, person, "轮休").statusCode(200).body("line.count.value", equalTo(31));
        change(assignment, "withdrawals", id, person, "轮休").statusCode(200).body("line.count.value", equalTo(31));
        change(assignment, "withdrawals", id, person, "其他").statusCode(409);
        change(assignment, "withdrawals", Ids.next(), person, "轮休")
                .statusCode(409)
                .body("code", equalTo("duty.already-withdrawn"));
        change(assignment, "returns", Ids.next(), person, " ")
                .statusCode(422)
                .body("code", equalTo("duty.reason-missing"), "field", equalTo("reason"));
        change(assignment, "returns", Ids.next(), person, "回岗").statusCode(200).body("line.count.value", equalTo(32));
    }

    @Test
    void aPersonIsTakenOffThePartNotTheWhole() {
        var person = get("/api/assignments/" + S1 + "/people").getString("[0].personId");
        change(UUID.fromString(S1), "withdrawals", Ids.next(), person, "发热")
                .statusCode(409)
                .body("code", equalTo("duty.never-on-roster"));
    }

    @Test
    void the308OpenDownToMaskedNames() {
        var people = get("/api/bulletins/mobilisation/figures/courts.total/people");
        assertEquals(List.of("S2", "S3", "S4", "S5", "S6"), people.getList("reference"));
        assertEquals(
                308,
                Set.copyOf(people.getList("people.flatten().id", String.class)).size());
        assertTrue(
                people.getList("people.flatten().name", String.class).stream().allMatch(name -> name.contains("*")));
        var ofS1 = get("/api/assignments/" + S1 + "/people");
        assertEquals(308, Set.copyOf(ofS1.getList("personId", String.class)).size());
        int logged = jdbi.withHandle(h -> h.createQuery(
                        "select count(distinct what) from access.readings where cardinality(person_ids) = 308")
                .mapTo(int.class)
                .one());
        assertEquals(2, logged);
    }

    @Test
    void withoutAPurposeNobodyIsShown() {
        SignedIn.nobody()
                .cookie("huhang_session", dispatcher.cookie())
                .get("/api/assignments/" + S1 + "/people")
                .then()
                .statusCode(428);
    }

    @Test
    void aDispatcherOfOneCourtSeesAndMovesItsPeopleAlone() {
        var cili = SignedIn.as(
                invitations, Role.DISPATCHER, area("430821"), StoryOfZhangjiajie.organization("court.cili"), null);
        cili.request().get("/api/assignments").then().body("assignment.reference", contains("S5", "S9"));
        cili.request().get("/api/assignments/" + S1).then().statusCode(403);
        cili.request()
                .get("/api/assignments/" + StoryIds.of("assignment", "S5"))
                .then()
                .body("beside.assignment.reference", contains("S9"));
        var s3 = "/api/assignments/" + StoryIds.of("assignment", "S3");
        cili.request().get(s3 + "/people").then().statusCode(403);
        cili.request()
                .get("/api/bulletins/mobilisation")
                .then()
                .body("systems", hasSize(1), "systems[0].total.count.value", is(156), "areas", hasSize(1));
        cili.request()
                .body(Map.of("id", Ids.next(), "personId", Ids.next(), "reason", "x"))
                .post(s3 + "/withdrawals")
                .then()
                .statusCode(403);
    }

    @Test
    void theCommandPostReadsButDoesNotMovePeople() {
        var post = SignedIn.as(invitations, Role.COMMAND_POST, area("4308"));
        post.request().get("/api/bulletins/mobilisation").then().statusCode(200);
        post.request()
                .body(Map.of("id", Ids.next(), "personId", Ids.next(), "reason", "x"))
                .post("/api/assignments/" + S1 + "/withdrawals")
                .then()
                .statusCode(403);
    }

    @Test
    void procuratoratesHaveNoTotal() {
        var bulletin = get("/api/bulletins/mobilisation");
        assertNull(bulletin.<Object>get("systems[1].total.count.value"));
        assertEquals(
                List.of("S10", "S11", "S13", "S14", "S15", "S16"), bulletin.getList("systems[1].total.rows.reference"));
        assertEquals(List.of("S12"), bulletin.getList("systems[1].total.beside.reference"));
    }

    @Test
    void aBulletinAtAnEarlierCutOffKnowsNothingYet() {
        dispatcher
                .request()
                .get("/api/bulletins/mobilisation?cutOff=2020-01-01T00:00:00Z")
                .then()
                .body("entries", hasSize(0), "systems", hasSize(0));
        dispatcher
                .request()
                .get("/api/bulletins/mobilisation?cutOff=gestern")
                .then()
                .statusCode(422)
                .body("code", equalTo("reports.cut-off-not-readable"));
        dispatcher
                .request()
                .get("/api/bulletins/mobilisation/figures/courts.nothing/people")
                .then()
                .statusCode(404);
        dispatcher
                .request()
                .get("/api/bulletins/mobilisation.docx?lang=fr")
                .then()
                .statusCode(422);
    }

    @Test
    void theNoticesAreThereOneWithoutItsDay() {
        var notices = get("/api/notices").getList("findAll { it.notice.kind == 'EMERGENCY_NOTICE' }");
        assertEquals(2, notices.size());
        var s17 = get("/api/notices/" + StoryIds.of("notice", "STORY:S17"));
        assertEquals("ISSUED", s17.getString("state"));
        assertNull(s17.<Object>get("notice.issue.issuedOn"));
        var s23 = get("/api/notices/" + StoryIds.of("notice", "STORY:S23"));
        assertEquals("2021-07-30", s23.getString("notice.issue.issuedOn"));
    }

    @Test
    void namesThatNoListKnowsWaitForAClerk() {
        var s6 = get("/api/assignments/" + StoryIds.of("assignment", "S6"));
        assertEquals(StoryIds.of("name", "disan").toString(), s6.getString("line.places[2].unresolvedNameId"));
        int open = jdbi.withHandle(h -> h.createQuery("select count(*) from registry.unresolved_names")
                .mapTo(int.class)
                .one());
        assertEquals(4, open);
    }

    @Test
    void tellingTheStoryTwiceChangesNothing() {
        var assignment = StoryIds.of("assignment", "S13");
        var person = get("/api/assignments/" + assignment + "/people").getString("[0].personId");
        change(assignment, "withdrawals", Ids.next(), person, "轮休").statusCode(200);
        var before = rows();
        story.load(city(), staff(), clock.now());
        assertEquals(before, rows());
        change(assignment, "returns", Ids.next(), person, "回岗").statusCode(200);
    }

    private Map<String, List<PersonId>> staff() {
        return city().staff(story.institutions().stream().map(Institution::key).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(member -> new PersonId(member.id()))
                                .toList()));
    }

    private String rows() {
        return jdbi.withHandle(h -> h.createQuery("""
                select (select count(*) from duty.assignments) || ' ' || (select count(*) from duty.roster_facts)
                    || ' ' || (select count(*) from duty.assignment_places)
                    || ' ' || (select count(*) from registry.organizations)
                    || ' ' || (select count(*) from registry.staff) || ' ' || (select count(*) from notices.issues)
                """).mapTo(String.class).one());
    }

    private void assertEverywhere(int people) throws IOException {
        assertEquals(people, get("/api/assignments").getInt("[0].count.value"));
        assertEquals(people, get("/api/assignments/" + S1).getInt("line.count.value"));
        var courts = get("/api/bulletins/mobilisation");
        assertEquals(people, courts.getInt("systems[0].total.count.value"));
        assertEquals(
                people,
                courts.getList("systems[0].areas.count.value", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertEquals(
                people,
                courts.getInt("systems[0].levels[0].count.value") + courts.getInt("systems[0].levels[1].count.value"));
        var bytes = dispatcher
                .request()
                .get("/api/bulletins/mobilisation.docx?lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var cells = document.getTables().getFirst().getRow(1).getTableCells().stream()
                    .map(XWPFTableCell::getText)
                    .toList();
            assertEquals(people + "*", cells.get(1));
            assertEquals(
                    String.valueOf(people),
                    document.getTables().get(2).getRow(1).getCell(4).getText());
        }
        assertNotEquals(0, people);
    }

    private JsonPath get(String path) {
        return dispatcher.request().get(path).then().statusCode(200).extract().jsonPath();
    }

    private io.restassured.response.ValidatableResponse change(
            UUID assignment, String verb, UUID id, String person, String reason) {
        return dispatcher
                .request()
                .body(Map.of("id", id, "personId", person, "reason", reason))
                .post("/api/assignments/" + assignment + "/" + verb)
                .then();
    }

    private AreaId area(String code) {
        return new AreaId(city().areas().stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id());
    }
}
