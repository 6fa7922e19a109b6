package org.huhang.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class LegalRequestsAppTest {
    private static final String PATH = "/api/access/legal-requests";

    @Inject
    Invitations invitations;

    @Inject
    LegalRequestLists lists;

    @Inject
    Jdbi jdbi;

    private TestCity city = TestCity.NONE;
    private SignedIn post = SignedIn.NOBODY;
    private SignedIn approver = SignedIn.NOBODY;

    @BeforeEach
    void city() {
        Emptied.tables(jdbi, "access.legal_requests, access.approvals");
        city = TestCity.build(jdbi);
        post = SignedIn.as(invitations, Role.COMMAND_POST, city.inside());
        approver = SignedIn.as(invitations, Role.SECOND_APPROVER, city.inside());
    }

    @Test
    void itIsAnsweredOnlyAfterASecondPersonHasApproved() {
        var id = Ids.next();
        String approval = enter(id, "REGISTRY", "CIVIL_DISPUTE", "(2021) 1")
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("approvalId");
        answer(id).statusCode(409).body("code", equalTo("access.legal-not-granted"));
        decide(approval, true, "in order");
        get(id).body("state", equalTo("GRANTED"))
                .body("reason", equalTo("in order"))
                .body("decidedByName", equalTo("any SECOND_APPROVER"));
        answer(id).statusCode(200).body("state", equalTo("ANSWERED")).body("answer.people", equalTo(1));
        answer(id).statusCode(409).body("code", equalTo("access.legal-answered"));
    }

    @Test
    void theApproverReadsWhoAsksAndOnWhatBasisButNoName() {
        String approval = enter(Ids.next(), "HEALTH", "CRIMINAL_INVESTIGATION", "(2021) 2")
                .extract()
                .path("approvalId");
        String text = approver.request()
                .get("/api/access/approvals/" + approval)
                .then()
                .statusCode(200)
                .extract()
                .path("text");
        assertEquals(
                "Hand out test results and case data of 2 person(s) to 永定区公安局 (document (2021) 2; legal basis:"
                        + " 刑事诉讼法第五十四条)",
                text);
        assertFalse(text.contains("覃家明"));
    }

    @Test
    void traceDataForAnythingButTheOutbreakIsRefusedByRuleKeptAndCounted() {
        var id = Ids.next();
        enter(id, "TRACE", "CRIMINAL_INVESTIGATION", "(2021) 3")
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refusedByRule", equalTo(true))
                .body("approvalId", nullValue())
                .body("reason", startsWith("Trace data serves outbreak control and no other end"));
        approver.request().get("/api/access/approvals").then().body("subjectId", not(hasItem(id.toString())));
        answer(id).statusCode(409);
        assertEquals(1, figures().getFirst().refused());
        enter(Ids.next(), "TRACE", "OUTBREAK_CONTROL", "(2021) 4").body("state", equalTo("WAITING"));
    }

    @Test
    void everybodyMayKnowHowManyThereWereEachMonthAndNothingElse() {
        String first = enter(Ids.next(), "REGISTRY", "CIVIL_DISPUTE", "(2021) 5")
                .extract()
                .path("approvalId");
        String second = enter(Ids.next(), "REGISTRY", "TAX_OR_DEBT", "(2021) 6")
                .extract()
                .path("approvalId");
        enter(Ids.next(), "TRACE", "PUBLIC_ORDER", "(2021) 7");
        decide(first, true, "");
        decide(second, false, "not needed");
        var month = SignedIn.nobody()
                .get(PATH + "/figures")
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("")
                .getFirst();
        assertEquals(Set.of("month", "received", "granted", "refused"), month.keySet());
        assertEquals(List.of(3, 1, 2), List.of(month.get("received"), month.get("granted"), month.get("refused")));
    }

    @Test
    void aMonthWithoutAnyIsToldAsNone() {
        enter(Ids.next(), "REGISTRY", "CIVIL_DISPUTE", "(2021) 8");
        jdbi.useHandle(h -> h.execute("update access.legal_requests set received_at = '2021-07-31T17:00:00Z'"));
        var months = lists.months(ZoneId.of("Asia/Shanghai"), Instant.parse("2021-10-01T00:00:00Z"));
        assertEquals(
                List.of(
                        new LegalMonth("2021-10", 0, 0, 0),
                        new LegalMonth("2021-09", 0, 0, 0),
                        new LegalMonth("2021-08", 1, 0, 0)),
                months);
    }

    @Test
    void oneDocumentIsOneRequest() {
        var id = Ids.next();
        for (int sent = 0; sent < 2; sent++) {
            enter(id, "REGISTRY", "CIVIL_DISPUTE", "(2021) 9").statusCode(200);
        }
        enter(Ids.next(), "REGISTRY", "CIVIL_DISPUTE", "(2021) 9")
                .statusCode(409)
                .body("code", equalTo("access.legal-known"));
        assertEquals(1, figures().getFirst().received());
    }

    @Test
    void whatTheDocumentMustSayIsAskedFor() {
        enter(Ids.next(), "REGISTRY", "CIVIL_DISPUTE", " ")
                .statusCode(422)
                .body("code", equalTo("access.legal-text"))
                .body("field", equalTo("documentNumber"));
    }

    @Test
    void eachStepIsInTheAuditLogWithoutNames() {
        var id = Ids.next();
        String approval =
                enter(id, "REGISTRY", "CIVIL_DISPUTE", "(2021) 10").extract().path("approvalId");
        decide(approval, true, "");
        answer(id);
        var told = jdbi.withHandle(h -> h.createQuery("""
                select what from access.audit_entries where :id = any(subject_ids) or request_id = :id
                union all
                select what from access.audit_pending where :id = any(subject_ids) or request_id = :id
                union all
                select what from access.audit_entries where :approval = any(subject_ids)
                union all
                select what from access.audit_pending where :approval = any(subject_ids)
                """)
                .bind("id", id)
                .bind("approval", UUID.fromString(approval))
                .mapTo(String.class)
                .set());
        assertEquals(Set.of("legalRequestsEnter", "approvalsDecide", "legalRequestsAnswer"), told);
        post.request().get(PATH).then().body("id", contains(id.toString()));
    }

    @Test
    void whomItConcernsLiesSealed() {
        var id = Ids.next();
        enter(id, "REGISTRY", "CIVIL_DISPUTE", "(2021) 11");
        get(id).body("concerns", equalTo("覃家明及其妻的住址"));
        var row = jdbi.withHandle(h -> h.createQuery("select r::text from access.legal_requests r where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .one());
        assertFalse(row.contains("覃家明"), row);
    }

    private List<LegalMonth> figures() {
        return lists.months(ZoneId.of("Asia/Shanghai"), Instant.now());
    }

    private ValidatableResponse enter(UUID id, String wanted, String aim, String number) {
        var request = new HashMap<String, Object>();
        request.put("id", id);
        request.put("areaId", city.inside().value());
        request.put("authority", "永定区公安局");
        request.put("documentNumber", number);
        request.put("legalBasis", "刑事诉讼法第五十四条");
        request.put("wanted", wanted);
        request.put("aim", aim);
        request.put("concerns", "覃家明及其妻的住址");
        request.put("people", 2);
        return post.request().body(request).post(PATH).then();
    }

    private ValidatableResponse answer(UUID id) {
        return post.request()
                .body(Map.of("id", Ids.next(), "handedOut", "住址，由专人送达", "people", 1))
                .post(PATH + "/" + id + "/answer")
                .then();
    }

    private ValidatableResponse get(UUID id) {
        return post.request().get(PATH + "/" + id).then().statusCode(200);
    }

    private void decide(String approval, boolean approved, String reason) {
        approver.request()
                .body(Map.of("id", Ids.next(), "approved", approved, "reason", reason))
                .post("/api/access/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);
    }
}
