package org.huhang.tracing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.huhang.tracing.TracedTown.at;
import static org.huhang.tracing.TracedTown.body;
import static org.huhang.tracing.TracedTown.place;
import static org.huhang.tracing.TracedTown.stay;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.SmallCity;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.cases.CaseCoursesChanged;
import org.huhang.cases.CaseId;
import org.huhang.cases.CasesApproved;
import org.huhang.contacts.Setting;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.visits.BulkVisits;
import org.huhang.visits.ContactIndex;
import org.huhang.visits.Pseudonyms;
import org.huhang.visits.VisitPlace;
import org.huhang.visits.VisitPlaces;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people see of contacts, decide of them, and what becomes of that when something else is known.
///
///     25 July 09:00   the office: A1
///     27 July 19:30   the theatre: the case in row 10, D1 in row 12, E1 in row 30
///     28 July 09:00   the office: D1 and B1
@QuarkusTest
@QuarkusTestResource(House.class)
class ContactDecisionsAppTest {
    private static final Instant NOW = at("2021-07-29T12:00");
    private static final Instant SAMPLED = at("2021-07-28T20:00");

    @Inject
    Jdbi jdbi;

    @Inject
    Invitations invitations;

    @Inject
    CasesToTrace casesToTrace;

    @Inject
    ChangedCourses changedCourses;

    @Inject
    CityClock clock;

    @Inject
    BulkVisits bulk;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    VisitPlaces places;

    @Inject
    ContactIndex index;

    private SmallCity city;
    private TracedTown town;
    private SignedIn tracer = SignedIn.NOBODY;
    private CaseId id = new CaseId(Ids.next());
    private String path = "";

    @BeforeEach
    void aTracedCase() {
        if (clock.isDrill()) {
            clock.drive(NOW).orThrow();
        } else {
            clock.beginDrill(NOW).orThrow();
        }
        Emptied.tables(
                jdbi,
                "registry.areas, cases.cases, visits.gatherings, visits.pseudonyms, visits.places, visits.batches,"
                        + " visits.days, visits.day_files, visits.identity_joins, tracing.traced_cases, notices.notices,"
                        + " access.approvals");
        city = new SmallCity(jdbi);
        town = new TracedTown(jdbi, bulk, pseudonyms, places, index);
        tracer = SignedIn.as(invitations, Role.TRACER, city.yongding);
        var theCase = city.person("病例", city.wangjiazhai);
        VisitPlace theatre = place("剧场", Setting.THEATRE, city.shuangxia);
        VisitPlace office = place("办公室", Setting.ROOM, city.shuangxia);
        town.visits(List.of(
                stay(theCase, office, "2021-07-25T09:00", "2021-07-25T11:00"),
                stay(city.a.get(0), office, "2021-07-25T09:00", "2021-07-25T11:00"),
                stay(theCase, theatre, "2021-07-27T19:30", "2021-07-27T21:05", 10),
                stay(city.d.get(0), theatre, "2021-07-27T19:30", "2021-07-27T21:05", 12),
                stay(city.e.get(0), theatre, "2021-07-27T19:30", "2021-07-27T21:05", 30),
                stay(city.d.get(0), office, "2021-07-28T09:00", "2021-07-28T11:00"),
                stay(city.b.get(0), office, "2021-07-28T09:00", "2021-07-28T11:00")
                        .told()));
        id = town.approved(theCase, city.wangjiazhai, SAMPLED);
        path = "/api/cases/" + id.value() + "/contacts";
        QuarkusTransaction.requiringNew().run(() -> casesToTrace.accept(new CasesApproved(List.of(id))));
    }

    @Test
    void everyExposureExplainsItself() {
        get("").body("contacts.contactClass", equalTo(List.of("CLOSE", "SECONDARY", "GENERAL")))
                .body("contacts[0].reasons[0].words", equalTo("sat 2 rows away for 95 minutes at 剧场, 27 July 19:30"))
                .body("contacts[0].reasons[0].known", equalTo("of both by seat list; recorded"))
                .body("contacts[0].reasons[0].sureness", equalTo("RECORDED"))
                .body("contacts[1].reasons[0].words", equalTo("2 h together at 办公室, 28 July 09:00"))
                .body(
                        "contacts[1].reasons[0].known",
                        equalTo("by own statement, of the other by seat list; told, not recorded"))
                .body("contacts[1].reasons[0].sureness", equalTo("TOLD"))
                .body(
                        "contacts[1].reasons[0].via.id",
                        equalTo(city.d.get(0).id().value().toString()))
                .body("contacts[2].reasons[0].ruleText", equalTo("Same vehicle or audience, but further away"))
                .body("complete", equalTo(true))
                .body("revision", equalTo(1));
        var inChinese = io.restassured.RestAssured.given()
                .header("Huhang-Client", "web")
                .header("Huhang-Purpose", "CONTACT_TRACING")
                .header("Accept-Language", "zh")
                .cookie("huhang_session", tracer.cookie());
        inChinese
                .get(path)
                .then()
                .body(
                        "contacts[0].reasons[0].words",
                        equalTo("在剧场相隔 2 排，共 95 分钟，7月27日 19:30"),
                        "contacts[1].reasons[0].known",
                        equalTo("本人：本人陈述；对方：座位表；据陈述，未经记录证实"));
    }

    @Test
    void theListIsNarrowedAndCounted() {
        get("?contactClass=CLOSE").body("total", equalTo(1)).body("contacts", hasSize(1));
        get("?degree=2").body("contacts.contactClass", equalTo(List.of("SECONDARY")));
        get("?state=APPROVED").body("total", equalTo(0));
        get("?reason=CO_PRESENCE").body("total", equalTo(3));
        get("?areaId=" + city.shuangxia.value()).body("total", equalTo(2));
        get("?page=2").body("total", equalTo(3)).body("contacts", hasSize(0));
        get("/summary")
                .body("contacts", equalTo(3))
                .body("close", equalTo(1))
                .body("secondary", equalTo(1))
                .body("general", equalTo(1))
                .body("byDegree.key", equalTo(List.of("1", "2")))
                .body("met.setting", equalTo(List.of("THEATRE", "ROOM")))
                .body("met.people", equalTo(List.of(2, 1)));
    }

    @Test
    void manyAreApprovedAtOnceByANamedPerson() {
        var act = body("id", Ids.next(), "revision", 1, "contactClass", "CLOSE");
        for (int sent = 0; sent < 2; sent++) {
            post("approvals", act).statusCode(200).body("people", equalTo(1));
        }
        get("?state=APPROVED")
                .body(
                        "contacts.personId",
                        equalTo(List.of(city.d.get(0).id().value().toString())))
                .body("contacts[0].decisions[0].byName", equalTo("any TRACER"))
                // twelve hours (E20) from the approval
                .body("contacts[0].dueAt", containsString("2021-07-29T16:00:"));
        post("approvals", body("id", Ids.next(), "revision", 1)).statusCode(200).body("people", equalTo(2));
        post("approvals", body("id", Ids.next(), "revision", 1))
                .statusCode(409)
                .body("code", equalTo("tracing.nobody-to-decide"));
        // of general contacts no hour is set
        get("?contactClass=GENERAL").body("contacts[0].dueAt", nullValue());
    }

    @Test
    void whoIsExcludedOrOfAnotherClassIsSoByAReasonAndStaysSo() {
        var d = city.d.get(0).id().value();
        var e = city.e.get(0).id().value();
        post("exclusions", these(d, "note", "")).statusCode(422).body("code", equalTo("tracing.reason-length"));
        post("exclusions", these(d, "note", "电话 13999990001"))
                .statusCode(422)
                .body("code", equalTo("tracing.reason-names-somebody"));
        post("exclusions", these(d, "note", "全程佩戴防护")).statusCode(200).body("people", equalTo(1));
        post("classes", these(e, "note", "同行多日", "as", "CLOSE")).statusCode(200);
        post("approvals", body("id", Ids.next(), "revision", 1)).statusCode(200).body("people", equalTo(1));
        get("?state=EXCLUDED").body("contacts[0].decisions[0].reason", equalTo("全程佩戴防护"));
        get("?contactClass=CLOSE&state=APPROVED")
                .body("contacts.personId", equalTo(List.of(e.toString())))
                .body("contacts[0].suggestedClass", equalTo("GENERAL"));
        int clear = jdbi.withHandle(h -> h.createQuery("""
                select count(*) from tracing.contact_acts where position(convert_to('佩戴', 'UTF8') in reason_sealed) > 0
                """).mapTo(int.class).one());
        assertEquals(0, clear);
    }

    @Test
    void aNewFactShowsWhatItChangesAndWhatNoLongerHoldsIsLookedAtAgain() {
        post("approvals", body("id", Ids.next(), "revision", 1)).statusCode(200).body("people", equalTo(3));
        onset(LocalDate.of(2021, 7, 27));
        get("?state=DRAFT")
                .body(
                        "contacts.personId",
                        equalTo(List.of(city.a.get(0).id().value().toString())))
                .body("onset", equalTo("2021-07-27"));
        get("/changes")
                .body("changes.cause", equalTo(List.of("COURSE", "APPROVAL")))
                .body("changes[0].onset", equalTo("2021-07-27"))
                .body("changes[0].added", equalTo(1))
                .body("changes[1].added", equalTo(3));
        get("/changes/2")
                .body(
                        "people.personId",
                        equalTo(List.of(city.a.get(0).id().value().toString())))
                .body("people[0].classBefore", nullValue())
                .body("people[0].classAfter", equalTo("CLOSE"));
        // a list that somebody saw before is not decided on
        post("approvals", body("id", Ids.next(), "revision", 1))
                .statusCode(409)
                .body("code", equalTo("tracing.list-changed"))
                .body("title", containsString("1 came, 0 left"));
        post("approvals", body("id", Ids.next(), "revision", 2)).statusCode(200).body("people", equalTo(1));
        onset(LocalDate.of(2021, 7, 28));
        get("?state=LOOK_AGAIN")
                .body(
                        "contacts.personId",
                        equalTo(List.of(city.a.get(0).id().value().toString())))
                .body("contacts[0].gone", equalTo(true));
        post("exclusions", these(3, city.a.get(0).id().value(), "note", "发病日更正"))
                .statusCode(200);
        get("?state=LOOK_AGAIN").body("total", equalTo(0));
        get("").body("total", equalTo(3));
    }

    @Test
    void whoTracesElsewhereSeesTheirOwnAndDecidesNothing() {
        var elsewhere = SignedIn.as(invitations, Role.TRACER, city.shuangxia);
        elsewhere.request().get(path).then().statusCode(200).body("total", equalTo(2));
        elsewhere
                .request()
                .body(body("id", Ids.next(), "revision", 1))
                .post(path + "/approvals")
                .then()
                .statusCode(403);
        elsewhere.request().get(path + "/changes").then().statusCode(403);
    }

    @Test
    void theCommandPostReadsAndDecidesInItsAreaAndFollowsNobody() {
        var person = city.d.get(0).id().value();
        SignedIn.as(invitations, Role.COMMAND_POST, city.wulingyuan)
                .request()
                .body(body("id", Ids.next(), "revision", 1))
                .post(path + "/approvals")
                .then()
                .statusCode(403);
        var command = SignedIn.as(invitations, Role.COMMAND_POST, city.yongding);
        command.request().get(path).then().statusCode(200).body("total", equalTo(3));
        command.request()
                .body(body("id", Ids.next(), "revision", 1, "contactClass", "CLOSE"))
                .post(path + "/approvals")
                .then()
                .statusCode(200)
                .body("people", equalTo(1));
        get("?state=APPROVED").body("contacts[0].decisions[0].byName", equalTo("any COMMAND_POST"));
        command.request()
                .body(body("id", Ids.next(), "kind", "REACHED"))
                .post("/api/tracing/contacts/" + id.value() + "/" + person + "/outcomes")
                .then()
                .statusCode(403)
                .body("code", equalTo("access.not-permitted"));
    }

    private void onset(LocalDate day) {
        town.onset(id, day, NOW);
        QuarkusTransaction.requiringNew().run(() -> changedCourses.accept(new CaseCoursesChanged(List.of(id))));
    }

    private ValidatableResponse get(String rest) {
        return tracer.request().get(path + rest).then().statusCode(200);
    }

    private ValidatableResponse post(String what, Map<String, Object> sent) {
        return tracer.request().body(sent).post(path + "/" + what).then();
    }

    private static Map<String, Object> these(UUID person, Object... more) {
        return these(1, person, more);
    }

    private static Map<String, Object> these(int revision, UUID person, Object... more) {
        var all = new ArrayList<Object>(List.of("id", Ids.next(), "revision", revision, "personIds", List.of(person)));
        all.addAll(List.of(more));
        return body(all.toArray());
    }
}
