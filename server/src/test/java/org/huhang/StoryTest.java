package org.huhang;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.CityClock;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The story of the city, from end to end over HTTP, on the city of [SmallCity]. It begins with the first chain:
/// a laboratory's file, a case, a second person, draft contacts, a notice. Every later module lengthens it.
///
///     27 July 12:00   a meal: A1, and for a while C1, too, is thought to have been there
///     27 July 19:30   a performance in a closed theatre: A1, D1 and E1 attend; D2 was thought to, and was not
///     28 July 20:00   A1 is sampled
///     29 July 08:07   the laboratory reports A1 positive
///     30 July 12:00   from here on the story is told
@QuarkusTest
@QuarkusTestResource(House.class)
class StoryTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    private SmallCity city;
    private StoryContacts contacts;
    private SignedIn laboratory = SignedIn.NOBODY;
    private SignedIn otherLaboratory = SignedIn.NOBODY;
    private SignedIn tracer = SignedIn.NOBODY;
    private SignedIn tracerElsewhere = SignedIn.NOBODY;
    private SignedIn approver = SignedIn.NOBODY;

    @BeforeEach
    void peopleComeToWork() {
        clock.beginDrill(Instant.parse("2021-07-30T04:00:00Z")).orThrow();
        city = new SmallCity(jdbi);
        laboratory = SignedIn.as(invitations, Role.LABORATORY, city.yongding, city.laboratory, null);
        otherLaboratory = SignedIn.as(invitations, Role.LABORATORY, city.wulingyuan, city.otherLaboratory, null);
        tracer = SignedIn.as(invitations, Role.TRACER, city.yongding);
        contacts = new StoryContacts(city, tracer);
        tracerElsewhere = SignedIn.as(invitations, Role.TRACER, city.wulingyuan);
        approver = SignedIn.as(invitations, Role.SECOND_APPROVER, city.yongding);
    }

    @Test
    void fromTheLaboratorysFileToTheRoundInWhichNobodyIsMissing() throws InterruptedException {
        var theatre = anEveningAtTheTheatre();
        var batch = theLaboratorySendsItsFile();
        theFileIsSentTwice();
        var theCase = aCaseAwaitsApproval();
        nobodyIsAContactYet(theCase);
        theSecondPersonApproves();
        theDraftContactsAreListed(theCase);
        whoWasNotThereIsTakenOffTheList(theCase, theatre);
        var draft = theNoticeNamesNobody(theCase);
        var notice = new NoticeStory(invitations, city).tell(draft);
        new MusterStory(jdbi, invitations, city).tell(draft, notice);
        new PostStory(jdbi, invitations, city, clock).tell();
        othersSeeNothing(theCase, batch);
        new RoundStory(jdbi, invitations, city, clock).tell();
        theOnsetMovesTheWindow(theCase);
        new VisitStory(city, tracer, theCase).tell();
        aNamedPersonApprovesTheListThatTheySaw(theCase);
        nothingLiesInTheClear();
    }

    private String anEveningAtTheTheatre() {
        var gathering = Ids.next().toString();
        var numbers = List.of(
                city.a.get(0).identityNumber(),
                city.d.get(0).identityNumber(),
                city.d.get(1).identityNumber(),
                city.e.get(0).identityNumber(),
                city.a.get(0).identityNumber(),
                "43089019800501123");
        Map<String, Object> body = new HashMap<>(Map.of(
                "id",
                gathering,
                "placeId",
                city.theatre.value(),
                "title",
                "魅力湘西 19:30 场",
                "start",
                "2021-07-27T11:30:00Z",
                "end",
                "2021-07-27T13:30:00Z",
                "closedSpace",
                true,
                "knownFrom",
                "TICKETS",
                "note",
                "售票记录",
                "identityNumbers",
                numbers,
                "personIds",
                List.of()));
        for (int sent = 0; sent < 2; sent++) {
            tracer.request()
                    .body(body)
                    .post("/api/gatherings")
                    .then()
                    .statusCode(200)
                    .body("linesIn", equalTo(6))
                    .body("accepted", equalTo(4))
                    .body("refused.code", equalTo(List.of("visits.person-twice", "registry.identity-length")))
                    .body("refused.line", equalTo(List.of(5, 6)));
        }
        body.put("title", "another");
        tracer.request().body(body).post("/api/gatherings").then().statusCode(409);
        tracerElsewhere
                .request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "placeId",
                        city.theatre.value(),
                        "title",
                        "x",
                        "start",
                        "2021-07-27T11:30:00Z",
                        "end",
                        "2021-07-27T13:30:00Z",
                        "closedSpace",
                        true,
                        "knownFrom",
                        "TICKETS",
                        "note",
                        "",
                        "identityNumbers",
                        List.of(),
                        "personIds",
                        List.of()))
                .post("/api/gatherings")
                .then()
                .statusCode(403);
        return gathering;
    }

    private String file() {
        return String.join(
                "\r\n",
                "标本编号,身份证号,姓名,采集时间,报告时间,检测机构,检测结果,Ct值",
                row("HN0001", city.a.get(0), "阳性", "ORF1ab 24.1; N 23.0"),
                row("HN0002", city.b.get(0), "阴性", ""),
                row("HN0003", city.c.get(0), "阴性", ""),
                "HN0004,4.3089E+17,田小山,2021-07-28 20:00,2021-07-29 08:07,市疾控,阴性,",
                row("HN0005", city.d.get(0), "弱阳性", "37.9"),
                "");
    }

    private String theLaboratorySendsItsFile() {
        // what the sender says it holds is not what it holds: nothing is taken
        upload(laboratory, Ids.next().toString(), 7)
                .statusCode(422)
                .body("code", equalTo("imports.control-total"))
                .body("params.stated", equalTo(7))
                .body("params.found", equalTo(5))
                .body("params.positives", equalTo(2));
        var batch = Ids.next().toString();
        upload(laboratory, batch, 5)
                .statusCode(200)
                .body("batch.batchId", equalTo(batch))
                .body("batch.reading.rowsIn", equalTo(5))
                .body("batch.reading.accepted", equalTo(3))
                .body("batch.reading.refused", equalTo(2))
                .body("batch.reading.positives", equalTo(1))
                .body("batch.reading.refusedPositives", equalTo(1))
                .body("batch.reading.encoding", equalTo("GB18030"))
                .body("refusedRows.rowNumber", equalTo(List.of(6, 5)))
                .body("refusedRows[0].looksPositive", equalTo(true))
                .body("refusedRows[0].reasons[0].code", equalTo("testing.finding-unknown"))
                .body("refusedRows[1].reasons[0].code", equalTo("imports.identity-exponent"));
        var csv = laboratory
                .request()
                .get("/api/result-files/" + batch + "/refused.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.contains("HN0005") && csv.contains("弱阳性") && !csv.contains("HN0001"), csv);
        laboratory
                .request()
                .get("/api/result-files/" + batch + "/results")
                .then()
                .statusCode(200)
                .body("specimenCode", equalTo(List.of("HN0001", "HN0002", "HN0003")))
                .body(not(containsString(city.a.get(0).name())));
        return batch;
    }

    private void theFileIsSentTwice() {
        // the same bytes under a new id are the file that is there
        var again = upload(laboratory, Ids.next().toString(), 5)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(5, again.getInt("batch.reading.rowsIn"));
        assertEquals(
                List.of("READ", "REFUSED"),
                laboratory
                        .request()
                        .get("/api/result-files")
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("state"));
    }

    private String aCaseAwaitsApproval() {
        var cases = StoryContacts.await(
                () -> tracer.request().get("/api/cases").then().extract().jsonPath(),
                json -> json.getList("$").size() == 1);
        assertEquals("2021-0001", cases.getString("[0].number"));
        assertEquals("AWAITING_APPROVAL", cases.getString("[0].state"));
        assertEquals("SUSPECTED", cases.getString("[0].certainty"));
        assertEquals("汪家寨村", cases.getString("[0].areaName"));
        var id = cases.getString("[0].caseId");
        tracer.request()
                .get("/api/cases/" + id)
                .then()
                .statusCode(200)
                .body("personId", equalTo(city.a.get(0).id().value().toString()))
                .body("results.result.specimenCode", equalTo(List.of("HN0001")))
                .body("line.deadlines.rule", equalTo(List.of("E15", "E16", "E17", "E18", "E19")));
        return id;
    }

    private void nobodyIsAContactYet(String theCase) {
        tracer.request().get("/api/cases/" + theCase + "/contacts").then().statusCode(404);
    }

    private void theSecondPersonApproves() {
        var approvals = approver.request()
                .get("/api/access/approvals?state=PENDING")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(1, approvals.getList("$").size());
        approver.request()
                .body(Map.of("id", Ids.next(), "approved", true, "reason", "已核对标本"))
                .post("/api/access/approvals/" + approvals.getString("[0].id") + "/decision")
                .then()
                .statusCode(200);
    }

    private void theDraftContactsAreListed(String theCase) {
        assertEquals("""
                A2 CLOSE HOUSEHOLD
                A3 CLOSE HOUSEHOLD
                B1 GENERAL ENTRANCE
                B2 GENERAL ENTRANCE
                D1 CLOSE GATHERING
                D2 CLOSE GATHERING
                E1 CLOSE GATHERING
                """, contacts.list(theCase, 7));
        var approved =
                tracer.request().get("/api/cases/" + theCase).then().extract().jsonPath();
        assertEquals("APPROVED", approved.getString("line.state"));
        assertEquals("CONFIRMED", approved.getString("line.certainty"));
        tracer.request()
                .get("/api/cases/" + theCase + "/contacts")
                .then()
                .body("edition.edition", equalTo("NCP-8"))
                .body("windowStart", equalTo("2021-07-25T16:00:00Z"))
                .body("contacts.person.name", not(hasItemOf(city.a.get(1).name())));
    }

    private void whoWasNotThereIsTakenOffTheList(String theCase, String theatre) {
        tracer.request()
                .body(Map.of(
                        "id", Ids.next(),
                        "personId", city.d.get(1).id().value(),
                        "reason", "票给了邻居，本人未到场"))
                .post("/api/gatherings/" + theatre + "/withdrawals")
                .then()
                .statusCode(200)
                .body("attendees", equalTo(3));
        assertEquals("""
                A2 CLOSE HOUSEHOLD
                A3 CLOSE HOUSEHOLD
                B1 GENERAL ENTRANCE
                B2 GENERAL ENTRANCE
                D1 CLOSE GATHERING
                E1 CLOSE GATHERING
                """, contacts.list(theCase, 6));
        // and a neighbour turns up who had the ticket: two reasons, one contact, the stronger class
        tracer.request()
                .body(Map.of(
                        "id", Ids.next(),
                        "reason", "持邻居的票入场",
                        "identityNumbers", List.of(),
                        "personIds", List.of(city.b.get(0).id().value())))
                .post("/api/gatherings/" + theatre + "/attendees")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        StoryContacts.await(() -> contacts.list(theCase, 6), list -> list.contains("B1 CLOSE ENTRANCE GATHERING"));
    }

    private String theNoticeNamesNobody(String theCase) {
        var summary = tracer.request()
                .get("/api/cases/" + theCase + "/contacts/summary")
                .then()
                .statusCode(200)
                .body("contacts", equalTo(6))
                .body("close", equalTo(5))
                .body("general", equalTo(1))
                .extract()
                .jsonPath();
        var notice = tracer.request()
                .get("/api/notices/" + summary.getString("noticeIds[0]"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("notice.areaIds", hasSize(2))
                .body(containsString("汪家寨村：密切接触者 3 人，一般接触者 1 人"))
                .body(containsString("双峡村：密切接触者 2 人，一般接触者 0 人"))
                .extract()
                .asString();
        for (var household : List.of(city.a, city.b, city.c, city.d, city.e)) {
            household.forEach(person -> assertTrue(!notice.contains(person.name()), notice));
        }
        return summary.getString("noticeIds[0]");
    }

    private void othersSeeNothing(String theCase, String batch) {
        otherLaboratory
                .request()
                .get("/api/result-files")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        otherLaboratory.request().get("/api/result-files/" + batch).then().statusCode(403);
        otherLaboratory
                .request()
                .get("/api/result-files/" + batch + "/refused.csv")
                .then()
                .statusCode(403);
        tracerElsewhere.request().get("/api/cases").then().statusCode(200).body("$", hasSize(0));
        tracerElsewhere.request().get("/api/cases/" + theCase).then().statusCode(403);
        tracerElsewhere
                .request()
                .get("/api/cases/" + theCase + "/contacts")
                .then()
                .statusCode(403);
        laboratory.request().get("/api/cases").then().statusCode(403);
        SignedIn.nobody()
                .cookie("huhang_session", tracer.cookie())
                .get("/api/cases/" + theCase + "/contacts")
                .then()
                .statusCode(428);
        int readings =
                jdbi.withHandle(h -> h.createQuery("select count(*) from access.readings where what = 'draft-contacts'")
                        .mapTo(int.class)
                        .one());
        assertTrue(readings > 0);
    }

    /// Identity numbers and phones of everybody, and the number with a digit missing on the list of attendees.
    private void nothingLiesInTheClear() {
        var secrets = new ArrayList<>(List.of("43089019800501123"));
        for (var household : List.of(city.a, city.b, city.c, city.d, city.e)) {
            household.forEach(person -> secrets.addAll(List.of(person.identityNumber(), person.phone())));
        }
        assertEquals(List.of(), new ClearScan(jdbi).find(secrets));
    }

    /// An investigator hears of an onset after the performance's window; a slip, that is set right. Each time it is
    /// shown whom it takes off the list or brings back.
    private void theOnsetMovesTheWindow(String theCase) {
        var slip = Ids.next();
        state(theCase, Map.of("id", slip, "kind", "ONSET", "day", "2021-07-30"));
        assertEquals("""
                A2 CLOSE HOUSEHOLD
                A3 CLOSE HOUSEHOLD
                B1 GENERAL ENTRANCE
                B2 GENERAL ENTRANCE
                """, contacts.list(theCase, 4));
        contacts.changes(theCase)
                .body("changes[0].cause", equalTo("COURSE"))
                .body("changes[0].onset", equalTo("2021-07-30"))
                .body("changes[0].gone", equalTo(2))
                .body("changes[0].changed", equalTo(1))
                .body("changes[0].added", equalTo(0));
        state(
                theCase,
                Map.of(
                        "id", Ids.next(),
                        "kind", "ONSET",
                        "day", "2021-07-28",
                        "corrects", slip,
                        "reason", "记录时写错日期"));
        assertTrue(contacts.list(theCase, 6).contains("B1 CLOSE ENTRANCE GATHERING"));
        contacts.changes(theCase)
                .body("changes[0].onset", equalTo("2021-07-28"))
                .body("changes[0].onsetBefore", equalTo("2021-07-30"))
                .body("changes[0].added", equalTo(2))
                .body("changes[0].changed", equalTo(1));
    }

    private void state(String theCase, Map<String, Object> fact) {
        tracer.request()
                .body(fact)
                .post("/api/cases/" + theCase + "/course/facts")
                .then()
                .statusCode(200);
    }

    /// What is approved is bound to the list that was seen: one that changed meanwhile is refused.
    private void aNamedPersonApprovesTheListThatTheySaw(String theCase) {
        var revision = tracer.request()
                .get("/api/cases/" + theCase + "/contacts")
                .then()
                .extract()
                .jsonPath()
                .getInt("revision");
        approve(theCase, revision - 1).statusCode(409);
        approve(theCase, revision).statusCode(200).body("people", equalTo(5));
        tracer.request()
                .get("/api/cases/" + theCase + "/contacts?contactClass=CLOSE")
                .then()
                .body("contacts.state.unique()", equalTo(List.of("APPROVED")))
                .body("contacts.findAll { it.dueAt == null }.size()", equalTo(0));
    }

    private ValidatableResponse approve(String theCase, int revision) {
        return tracer.request()
                .body(Map.of("id", Ids.next(), "revision", revision, "contactClass", "CLOSE"))
                .post("/api/cases/" + theCase + "/contacts/approvals")
                .then();
    }

    private ValidatableResponse upload(SignedIn who, String id, int controlTotal) {
        return csv(who).queryParam("id", id)
                .queryParam("name", "核酸结果 0729.csv")
                .queryParam("controlTotal", controlTotal)
                .body(file().getBytes(GB18030))
                .post("/api/result-files")
                .then();
    }

    private static RequestSpecification csv(SignedIn who) {
        return who.request().contentType("text/csv");
    }

    private static String row(String specimen, SmallCity.Resident person, String finding, String ct) {
        return String.join(
                ",",
                specimen,
                person.identityNumber(),
                person.name(),
                "2021-07-28 20:00",
                "2021-07-29 08:07",
                "市疾控",
                finding,
                ct.isEmpty() ? "" : '"' + ct + '"');
    }

    private static org.hamcrest.Matcher<Iterable<? super String>> hasItemOf(String text) {
        return org.hamcrest.Matchers.hasItem(text);
    }
}
