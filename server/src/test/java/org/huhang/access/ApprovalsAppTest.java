package org.huhang.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huhang.SmallCity;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(House.class)
class ApprovalsAppTest {
    @Inject
    Invitations invitations;

    @Inject
    Approvals approvals;

    @Inject
    Grants grants;

    @Inject
    Jdbi jdbi;

    private TestCity city = TestCity.NONE;
    private SignedIn approver = SignedIn.NOBODY;

    @BeforeEach
    void city() {
        city = TestCity.build(jdbi);
        approver = SignedIn.as(invitations, Role.SECOND_APPROVER, city.inside());
    }

    @Test
    void theApproverReadsTheAskersSentenceInTheOwnLanguage() {
        var id = ask(city.inside(), null);
        get(approver, id)
                .then()
                .statusCode(200)
                .body("text", equalTo("The login “li.na” is in use"))
                .body("areaName", equalTo("永定区"))
                .body("decision", nullValue())
                .body("mine", equalTo(false));
        given().cookie("huhang_session", approver.cookie())
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .get(path(id))
                .then()
                .body("text", equalTo("登录名“li.na”已被使用"));
    }

    @Test
    void aDecisionIsAFactAndIsToldInTheJournal() {
        var id = ask(city.inside(), null);
        approver.request()
                .get("/api/access/approvals")
                .then()
                .statusCode(200)
                .body("id", hasItem(id.value().toString()));
        decide(approver, id, true, "")
                .then()
                .statusCode(200)
                .body("decision.approved", equalTo(true))
                .body("decision.decidedByName", equalTo("any SECOND_APPROVER"));
        approver.request()
                .get("/api/access/approvals?state=PENDING")
                .then()
                .body("id", not(hasItem(id.value().toString())));
        approver.request()
                .get("/api/access/approvals?state=DECIDED")
                .then()
                .body("id", contains(id.value().toString()));
        assertEquals(1, told(id, true));
    }

    @Test
    void whoAskedDoesNotDecideNorDoesTheirOtherAccount() {
        var person = new PersonId(Ids.next());
        var asker = SignedIn.as(invitations, Role.SECOND_APPROVER, city.inside(), null, person);
        var otherAccount = SignedIn.as(invitations, Role.SECOND_APPROVER, city.inside(), null, person);
        var id = ask(city.inside(), asker.account());
        get(asker, id).then().body("mine", equalTo(true));
        for (SignedIn own : List.of(asker, otherAccount)) {
            decide(own, id, true, "").then().statusCode(403).body("code", equalTo("access.own-request"));
        }
        decide(approver, id, true, "").then().statusCode(200);
    }

    @Test
    void whoTriesToDecideOnTheirOwnRequestLeavesOneAlertThatAnotherSettlesAndThatStopsNobody() {
        var small = new SmallCity(jdbi);
        var asker = SignedIn.as(invitations, Role.SECOND_APPROVER, small.yongding);
        var reads = new Grant(new Grant.GrantId(Ids.next()), Role.COMMUNITY_WORKER, small.yongding, null, null);
        QuarkusTransaction.requiringNew().run(() -> grants.add(reads, asker.account(), null, Instant.EPOCH));
        var other = SignedIn.as(invitations, Role.SECOND_APPROVER, small.yongding);
        var auditor = SignedIn.as(invitations, Role.AUDITOR, small.yongding);
        var elsewhere = SignedIn.as(invitations, Role.AUDITOR, small.wulingyuan);
        var id = ask(small.yongding, asker.account());
        for (int attempt = 0; attempt < 3; attempt++) {
            decide(asker, id, true, "").then().statusCode(403).body("code", equalTo("access.own-request"));
        }
        get(asker, id).then().body("decision", nullValue());
        var subject = "findAll { it.subjectId == '" + id.value() + "' }";
        var alert = auditor.request()
                .get("/api/access/alerts")
                .then()
                .statusCode(200)
                .body(subject + ".kind", contains("OWN_APPROVAL"))
                .body(subject + ".accountId", contains(asker.account().value().toString()))
                .body(subject + ".text", contains("Tried to decide on a request of their own (CASE); it was refused"))
                .body(subject + ".stops", contains(false))
                .extract()
                .<String>path(subject + "[0].id");
        elsewhere.request().get("/api/access/alerts").then().body(subject, empty());
        asker.request()
                .get("/api/people/" + small.a.getFirst().id().value())
                .then()
                .statusCode(200);
        settle(asker, alert).then().statusCode(403).body("code", equalTo("access.own-alert"));
        settle(other, alert).then().statusCode(200).body("settlement.reason", equalTo("asked, and shown how"));
        // once it is settled, the next attempt is news
        decide(asker, id, true, "").then().statusCode(403);
        auditor.request().get("/api/access/alerts").then().body(subject, hasSize(2));
        decide(other, id, true, "").then().statusCode(200);
    }

    @Test
    void aSecondDecisionIsRefusedAndTheSameOneSentAgainIsTheSame() {
        var id = ask(city.inside(), null);
        var decision = decision(false, "no evidence");
        for (int sent = 0; sent < 2; sent++) {
            approver.request()
                    .body(decision)
                    .post(path(id) + "/decision")
                    .then()
                    .statusCode(200);
        }
        var second = decision(true, "");
        for (int sent = 0; sent < 2; sent++) {
            approver.request()
                    .body(second)
                    .post(path(id) + "/decision")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("access.already-decided"));
        }
        get(approver, id)
                .then()
                .body("decision.approved", equalTo(false))
                .body("decision.reason", equalTo("no evidence"));
        assertEquals(1, told(id, false));
        assertEquals(0, told(id, true));
    }

    @Test
    void ofTwoDecisionsAtOnceOneStands() throws Exception {
        var other = SignedIn.as(invitations, Role.SECOND_APPROVER, city.root());
        var id = ask(city.inside(), null);
        List<Callable<Integer>> both = List.of(
                () -> decide(approver, id, true, "").statusCode(),
                () -> decide(other, id, false, "no evidence").statusCode());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(both);
            assertEquals(200 + 409, answers.get(0).get() + answers.get(1).get());
        }
        assertEquals(1, told(id, true) + told(id, false));
    }

    @Test
    void aRefusalNeedsAReason() {
        var id = ask(city.inside(), null);
        decide(approver, id, false, " ")
                .then()
                .statusCode(422)
                .body("code", equalTo("access.reason-required"))
                .body("field", equalTo("reason"));
        get(approver, id).then().body("decision", nullValue());
    }

    @Test
    void whatLiesInAnotherAreaIsNeitherListedNorShownNorDecided() {
        var id = ask(city.outside(), null);
        approver.request()
                .get("/api/access/approvals")
                .then()
                .body("id", not(hasItem(id.value().toString())));
        get(approver, id).then().statusCode(403).body("code", equalTo("access.outside-scope"));
        decide(approver, id, true, "").then().statusCode(403);
        get(approver, new ApprovalId(Ids.next()))
                .then()
                .statusCode(404)
                .body("code", equalTo("access.approval-unknown"));
        approver.request()
                .get("/api/access/approvals/no-id")
                .then()
                .statusCode(422)
                .body("code", equalTo("shared.not-an-id"));
        approver.request()
                .get("/api/access/approvals?state=LOST")
                .then()
                .statusCode(422)
                .body("code", equalTo("shared.unreadable-parameter"));
    }

    private ApprovalId ask(AreaId area, @Nullable AccountId by) {
        return QuarkusTransaction.requiringNew()
                .call(() -> approvals.request(
                        "CASE", Ids.next(), area, by, "access.login-taken", Map.of("login", "li.na")));
    }

    private static Response get(SignedIn who, ApprovalId id) {
        return who.request().get(path(id));
    }

    private static Response settle(SignedIn who, String alert) {
        return who.request()
                .body(Map.of("id", Ids.next(), "reason", "asked, and shown how"))
                .post("/api/access/alerts/" + alert + "/settlement");
    }

    private static Response decide(SignedIn who, ApprovalId id, boolean approved, String reason) {
        return who.request().body(decision(approved, reason)).post(path(id) + "/decision");
    }

    private static Map<String, Object> decision(boolean approved, String reason) {
        return new HashMap<>(Map.of("id", Ids.next(), "approved", approved, "reason", reason));
    }

    private static String path(ApprovalId id) {
        return "/api/access/approvals/" + id.value();
    }

    private int told(ApprovalId id, boolean approved) {
        UUID subject = jdbi.withHandle(h -> h.createQuery("select subject_id from access.approvals where id = ?")
                .bind(0, id.value())
                .mapTo(UUID.class)
                .one());
        return jdbi.withHandle(h -> h.createQuery("""
                select count(*) from shared.events
                 where name = 'access.ApprovalsDecided'
                   and body->>'approvalId' = :id and body->>'subjectId' = :subject
                   and body->>'kind' = 'CASE' and (body->>'approved')::boolean = :approved
                """)
                .bind("id", id.value().toString())
                .bind("subject", subject.toString())
                .bind("approved", approved)
                .mapTo(int.class)
                .one());
    }
}
