package org.huhang.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.access.ApprovalId;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.CityClock;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.testing.BatchId;
import org.huhang.testing.PositiveResult;
import org.huhang.testing.ResultId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Facts of a case's course over HTTP, and what others hear of them.
@QuarkusTest
@QuarkusTestResource(House.class)
class CaseCoursesAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Cases cases;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    private SmallCity city;
    private AccountId sender;
    private AccountId approver;
    private Instant sampled;
    private CaseId id;
    private SignedIn tracer;

    @BeforeEach
    void aCase() {
        Emptied.tables(jdbi, "registry.areas, cases.cases, access.approvals, testing.own_results");
        city = new SmallCity(jdbi);
        sampled = clock.now().minusSeconds(86_400 * 2);
        sender = account("any laboratory");
        approver = account("any approver");
        positive(sampled);
        id = jdbi.withHandle(h ->
                h.createQuery("select id from cases.cases").mapTo(CaseId.class).one());
        tracer = SignedIn.as(invitations, Role.TRACER, city.root);
    }

    @Test
    void anOnsetAndAnIsolationAreToldWithTheFactAndOnce() {
        var onset = Map.of("id", Ids.next(), "kind", "ONSET", "day", day(-4).toString());
        assertEquals(0, told());
        state(onset).statusCode(200).body("state.onset", equalTo(day(-4).toString()));
        state(onset).statusCode(200).body("facts.stands", contains(true));
        assertEquals(1, told());
        state(Map.of(
                        "id",
                        Ids.next(),
                        "kind",
                        "ISOLATED",
                        "at",
                        sampled.toString(),
                        "isolatedIn",
                        "HOSPITAL",
                        "place",
                        "市人民医院"))
                .statusCode(200);
        assertEquals(2, told());
        var course = course();
        assertEquals(day(-4), course.onset());
        assertEquals(sampled.toEpochMilli(), course.sampledAt().toEpochMilli());
        assertEquals(
                sampled.toEpochMilli(),
                Objects.requireNonNull(course.isolatedAt()).toEpochMilli());
    }

    @Test
    void aCorrectedOnsetStaysBesideWhatStandsForIt() {
        var first = Ids.next();
        state(Map.of("id", first, "kind", "ONSET", "day", day(-2).toString())).statusCode(200);
        state(Map.of("id", Ids.next(), "kind", "ONSET", "day", day(-3).toString()))
                .statusCode(409)
                .body("code", equalTo("cases.onset-stated"));
        var corrected = new HashMap<String, Object>();
        corrected.put("id", Ids.next());
        corrected.put("kind", "ONSET");
        corrected.put("day", day(-3).toString());
        corrected.put("corrects", first);
        corrected.put("reason", "家属回忆早一天低热");
        state(corrected)
                .statusCode(200)
                .body("state.onset", equalTo(day(-3).toString()))
                .body("facts.stands", contains(true, false))
                .body("facts.byName", contains("any TRACER", "any TRACER"))
                .body("facts[0].reason", equalTo("家属回忆早一天低热"));
        assertEquals(2, told());
    }

    @Test
    void badInputIsRefusedByItsField() {
        state(Map.of("id", Ids.next(), "kind", "ONSET", "day", day(3).toString()))
                .statusCode(422)
                .body("code", equalTo("cases.onset-in-the-future"), "field", equalTo("day"));
        state(Map.of("id", Ids.next(), "kind", "ONSET", "day", day(-33).toString()))
                .statusCode(422)
                .body("code", equalTo("cases.onset-long-before-sampling"));
        state(Map.of("id", Ids.next(), "kind", "DISCHARGED", "at", sampled.toString(), "outcome", "RECOVERED"))
                .statusCode(422)
                .body("code", equalTo("cases.discharged-before-admitted"));
        state(Map.of("id", Ids.next(), "kind", "ADMITTED", "at", sampled.toString(), "organizationId", Ids.next()))
                .statusCode(422)
                .body("code", equalTo("cases.hospital-unknown"), "field", equalTo("organizationId"));
        assertEquals(0, told());
    }

    @Test
    void theClocksRunUntilTheFactsAreThereAndOverdueCasesComeFirst() {
        tracer.request().get("/api/cases?overdue=true").then().body("overdue", contains(true));
        for (String kind : List.of("TRAJECTORY_COMPLETE", "REPORT_COMPLETE")) {
            state(Map.of("id", Ids.next(), "kind", kind)).statusCode(200);
        }
        state(Map.of("id", Ids.next(), "kind", "ADMITTED", "at", sampled.toString(), "place", "市人民医院"))
                .statusCode(200);
        approve(true);
        tracer.request()
                .get("/api/cases")
                .then()
                .body("[0].deadlines.rule", contains("E15", "E16", "E17", "E18", "E19"))
                .body("[0].deadlines.state", contains("LATE", "LATE", "MET", "LATE", "LATE"))
                .body("overdue", contains(false));
        tracer.request().get("/api/cases?overdue=true").then().body("$", empty());
    }

    @Test
    void whoApprovedIsKnownOfApprovedCasesAlone() {
        assertEquals(Map.of(), cases.approvers(Set.of(id)));
        approve(true);
        assertEquals(Map.of(id, approver), cases.approvers(Set.of(id)));
    }

    @Test
    void whoseOwnWordAloneStandsBehindACaseIsNoApproverOfIt() {
        approver = sender;
        approve(true);
        assertEquals(Map.of(), cases.approvers(Set.of(id)));
    }

    @Test
    void ofARefusedCaseNothingMoreIsStated() {
        approve(false);
        state(Map.of("id", Ids.next(), "kind", "ONSET", "day", day(-2).toString()))
                .statusCode(409)
                .body("code", equalTo("cases.refused-case"));
    }

    @Test
    void aSpecimenTakenEarlierMovesTheWindowAndIsTold() {
        positive(sampled.minusSeconds(3_600));
        assertEquals(1, told());
        positive(sampled.plusSeconds(3_600));
        assertEquals(1, told());
        assertEquals(
                sampled.minusSeconds(3_600).toEpochMilli(), course().sampledAt().toEpochMilli());
    }

    @Test
    void whoDoesNotInvestigateReadsAndStatesNothing() {
        var approver = SignedIn.as(invitations, Role.SECOND_APPROVER, city.root);
        approver.request()
                .get("/api/cases/" + id.value() + "/course")
                .then()
                .statusCode(200)
                .body("state.onset", nullValue());
        approver.request()
                .body(Map.of("id", Ids.next(), "kind", "TRAJECTORY_COMPLETE"))
                .post("/api/cases/" + id.value() + "/course/facts")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse state(Map<String, ?> fact) {
        return tracer.request()
                .body(fact)
                .post("/api/cases/" + id.value() + "/course/facts")
                .then();
    }

    private CaseCourse course() {
        return Objects.requireNonNull(cases.courses(Set.of(id)).get(id));
    }

    /// Of the city's days, counted from that of the first specimen.
    private LocalDate day(int from) {
        return sampled.atZone(clock.zone()).toLocalDate().plusDays(from);
    }

    private void positive(Instant taken) {
        var positive = new PositiveResult(
                new ResultId(Ids.next()),
                new BatchId(Ids.next()),
                city.a.get(0).id(),
                "S" + taken.getEpochSecond(),
                "any laboratory",
                "",
                taken,
                sampled.plusSeconds(14_400),
                sender);
        QuarkusTransaction.requiringNew().run(() -> cases.open(List.of(positive), sampled.plusSeconds(14_400 + 7_201)));
    }

    private AccountId account(String name) {
        var account = new AccountId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into access.accounts (id, display_name, opened_at) values (?, ?, ?)",
                account.value(),
                name,
                sampled));
        return account;
    }

    private void approve(boolean approved) {
        var approval = jdbi.withHandle(h -> h.createQuery("select id from access.approvals")
                .mapTo(UUID.class)
                .one());
        jdbi.useHandle(h -> h.execute(
                "insert into access.decisions (approval_id, approved, reason, decided_by, decided_at)"
                        + " values (?, ?, 'any', ?, ?)",
                approval,
                approved,
                approver.value(),
                clock.now()));
        QuarkusTransaction.requiringNew().run(() -> cases.decide(id, new ApprovalId(approval), approved, clock.now()));
    }

    private int told() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from shared.events"
                        + " where name = 'cases.CaseCoursesChanged' and body::text like '%' || :id || '%'")
                .bind("id", id.value().toString())
                .mapTo(int.class)
                .one());
    }
}
