package org.huhang.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.SmallCity;
import org.huhang.access.AccountId;
import org.huhang.access.ApprovalId;
import org.huhang.access.ApprovalsDecided;
import org.huhang.access.Invitations;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.testing.BatchId;
import org.huhang.testing.CorrectedResult;
import org.huhang.testing.PositiveResult;
import org.huhang.testing.ResultId;
import org.huhang.testing.ResultsReported;
import org.huhang.testing.TubeFinding;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Cases from positive results and from decisions: once, twice, and with a crash between.
@QuarkusTest
@QuarkusTestResource(House.class)
class CasesAppTest {
    private static final Instant REPORTED = Instant.parse("2021-07-29T00:07:00Z");
    private static final Instant NOW = Instant.parse("2021-07-29T01:00:00Z");

    @Inject
    Jdbi jdbi;

    @Inject
    Cases cases;

    @Inject
    PositivesReported reported;

    @Inject
    Invitations invitations;

    @Inject
    Decisions decisions;

    private SmallCity city;
    private AccountId sender;

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, cases.cases, access.approvals, testing.own_results");
        city = new SmallCity(jdbi);
        sender = new AccountId(Ids.next());
        jdbi.useHandle(h -> h.execute(
                "insert into access.accounts (id, display_name, opened_at) values (?, 'any laboratory', ?)",
                sender.value(),
                NOW));
    }

    @Test
    void onePositiveMakesOneCaseAndOneRequestHoweverOftenItIsTold() {
        var positive = positive(city.a.get(0), "S1", REPORTED);
        open(positive);
        open(positive);
        assertEquals(List.of("2021-0001 AWAITING_APPROVAL"), cases());
        assertEquals(1, approvals());
    }

    @Test
    void aCrashBetweenLeavesNothing() {
        var positive = positive(city.a.get(0), "S1", REPORTED);
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    cases.open(List.of(positive), NOW);
                    throw new IllegalStateException("crash before commit");
                }));
        assertEquals(List.of(), cases());
        open(positive);
        assertEquals(List.of("2021-0001 AWAITING_APPROVAL"), cases());
    }

    @Test
    void twoPositivesOfOnePersonAreOneCase() {
        open(positive(city.a.get(0), "S1", REPORTED), positive(city.a.get(0), "S2", REPORTED));
        open(positive(city.a.get(0), "S3", REPORTED.plusSeconds(3600)));
        assertEquals(List.of("2021-0001 AWAITING_APPROVAL"), cases());
        assertEquals(3, results());
    }

    @Test
    void numbersRunOnThroughTheYearAndBeginAnewInTheNext() {
        open(positive(city.a.get(0), "S1", REPORTED), positive(city.b.get(0), "S2", REPORTED));
        open(positive(city.c.get(0), "S3", REPORTED));
        open(positive(city.d.get(0), "S4", Instant.parse("2021-12-31T16:00:00Z")));
        assertEquals(
                List.of(
                        "2021-0001 AWAITING_APPROVAL",
                        "2021-0002 AWAITING_APPROVAL",
                        "2021-0003 AWAITING_APPROVAL",
                        "2022-0001 AWAITING_APPROVAL"),
                cases());
    }

    @Test
    void anApprovalTellsOfTheCaseOnce() {
        open(positive(city.a.get(0), "S1", REPORTED));
        var decided = decision(true);
        decide(decided);
        decide(decided);
        assertEquals(List.of("2021-0001 APPROVED"), cases());
        assertEquals(1, told(decided.subjectId()));
    }

    @Test
    void aRefusalTellsNobodyAndANewPositiveIsANewCase() {
        open(positive(city.a.get(0), "S1", REPORTED));
        var decided = decision(false);
        decide(decided);
        open(positive(city.a.get(0), "S2", REPORTED.plusSeconds(86_400)));
        assertEquals(List.of("2021-0001 REFUSED", "2021-0002 AWAITING_APPROVAL"), cases());
        assertEquals(0, told(decided.subjectId()));
    }

    @Test
    void whoHasTheCaseIsToldOnceThatItsPositiveIsNoneAnyMore() {
        aChannelOfTheAreaOf(city.a.get(0));
        var positive = positive(city.a.get(0), "S1", REPORTED);
        open(positive);
        var by = new ResultId(Ids.next());
        var corrected = new CorrectedResult(positive.id(), "S1", TubeFinding.NEGATIVE, by, NOW);
        var other = new CorrectedResult(new ResultId(Ids.next()), "S9", TubeFinding.NEGATIVE, by, NOW);
        cases.tellCorrected(List.of(corrected, other), NOW);
        cases.tellCorrected(List.of(corrected), NOW);
        assertEquals(List.of("病例 2021-0001：检测机构已将标本 S1 的结果更正为阴性。请重新研判该病例及据此作出的密接判定和隔离。"), texts());
        assertEquals(List.of("2021-0001 AWAITING_APPROVAL"), cases());
    }

    @Test
    void aResultThatIsInvalidOrUnclearIsNotToldToBeNegative() {
        aChannelOfTheAreaOf(city.a.get(0));
        var positive = positive(city.a.get(0), "S1", REPORTED);
        open(positive);
        for (var finding : List.of(TubeFinding.INVALID, TubeFinding.INDETERMINATE)) {
            var by = new ResultId(Ids.next());
            cases.tellCorrected(List.of(new CorrectedResult(positive.id(), "S1", finding, by, NOW)), NOW);
        }
        assertEquals(
                List.of(
                        "病例 2021-0001：检测机构已将标本 S1 的结果更正为无效，检测没有得出结果。请重新采样，并重新研判该病例及据此作出的密接判定和隔离。",
                        "病例 2021-0001：检测机构已将标本 S1 的结果更正为可疑。请重新采样，并重新研判该病例及据此作出的密接判定和隔离。"),
                texts());
    }

    @Test
    void aRefusedCaseNeedNotBeLookedAtAgain() {
        aChannelOfTheAreaOf(city.a.get(0));
        var positive = positive(city.a.get(0), "S1", REPORTED);
        open(positive);
        decide(decision(false));
        var by = new ResultId(Ids.next());
        cases.tellCorrected(List.of(new CorrectedResult(positive.id(), "S1", TubeFinding.NEGATIVE, by, NOW)), NOW);
        assertEquals(List.of(), texts());
    }

    @Test
    void aCorrectionHeardOfBeforeItsPositiveIsToldOnceWhenTheCaseIsOpened() {
        aChannelOfTheAreaOf(city.a.get(0));
        var positive = positive(city.a.get(0), "S1", REPORTED);
        positiveAndItsCorrection(positive);
        var event = new ResultsReported(positive.batchId());
        for (int heard = 0; heard < 2; heard++) {
            QuarkusTransaction.requiringNew().run(() -> reported.accept(event));
        }
        assertEquals(List.of("病例 2021-0001：检测机构已将标本 S1 的结果更正为阴性。请重新研判该病例及据此作出的密接判定和隔离。"), texts());
    }

    @Test
    void whoLooksAgainSaysWhatCameOfItAndNobodyNeedLookAnyMore() {
        var positive = positive(city.a.get(0), "S1", REPORTED);
        positiveAndItsCorrection(positive);
        open(positive);
        var approver = SignedIn.as(invitations, Role.SECOND_APPROVER, city.root);
        String id = approver.request()
                .get("/api/cases")
                .then()
                .body("corrected", contains(true))
                .extract()
                .path("[0].caseId");
        var path = "/api/cases/" + id;
        SignedIn.as(invitations, Role.TRACER, city.root)
                .request()
                .body(Map.of("id", Ids.next(), "reason", "any"))
                .post(path + "/reviews")
                .then()
                .statusCode(403);
        approver.request()
                .body(Map.of("id", Ids.next(), "reason", " "))
                .post(path + "/reviews")
                .then()
                .statusCode(422)
                .body("code", equalTo("cases.reason-length"));
        var review = Map.of("id", Ids.next(), "reason", "复采阴性，解除密接隔离");
        for (int sent = 0; sent < 2; sent++) {
            approver.request().body(review).post(path + "/reviews").then().statusCode(204);
        }
        approver.request()
                .get(path)
                .then()
                .body("line.corrected", equalTo(false), "results.correctedTo", contains("NEGATIVE"))
                .body("reviews.reason", contains("复采阴性，解除密接隔离"), "reviews.byName", contains("any SECOND_APPROVER"));
    }

    private void aChannelOfTheAreaOf(SmallCity.Resident person) {
        jdbi.useHandle(h -> {
            h.execute("delete from notices.outbox");
            h.execute("delete from notices.deliveries");
            h.execute("delete from notices.channels");
            h.execute(
                    "insert into notices.channels (id, area_id, kind, name, key_number, address, added_by, added_at)"
                            + " select ?, id, 'WECOM', 'any', 1, '', ?, ? from registry.areas where id = ?",
                    Ids.next(),
                    Ids.next(),
                    NOW,
                    areaOf(person));
        });
    }

    /// A positive of a tube that a later result of the same tube replaced.
    private void positiveAndItsCorrection(PositiveResult positive) {
        var later = Ids.next();
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into testing.results (id, batch_id, row_number, organization_id, specimen_code, person_id,
                                                 laboratory, collected_at, reported_at, received_at, finding, ct_values,
                                                 sent_by)
                    values (:id, :batchId, 1, :id, :specimenCode, :personId, :laboratory, :collectedAt, :reportedAt,
                            :reportedAt, 'POSITIVE', '', :sentBy)
                    """).bindMethods(positive).execute();
            for (var of : List.of(positive.id().value(), later)) {
                h.createUpdate("""
                        insert into testing.own_results (result_id, person_id, tube_code, laboratory_id, finding, taken_at,
                                                         reported_at)
                        values (:of, :personId, :specimenCode, :of, :finding, :collectedAt, :reportedAt)
                        """)
                        .bindMethods(positive)
                        .bind("of", of)
                        .bind("finding", of.equals(later) ? "NEGATIVE" : "POSITIVE")
                        .execute();
            }
            h.execute(
                    "insert into testing.own_corrections (result_id, corrected_by, batch_id, corrected_at)"
                            + " values (?, ?, ?, ?)",
                    positive.id().value(),
                    later,
                    later,
                    NOW);
        });
    }

    private List<String> texts() {
        return jdbi.withHandle(h -> h.createQuery("select text from notices.deliveries order by id")
                .mapTo(String.class)
                .list());
    }

    private UUID areaOf(SmallCity.Resident person) {
        return jdbi.withHandle(h -> h.createQuery("select area_id from registry.people where id = :id")
                .bind("id", person.id())
                .mapTo(UUID.class)
                .one());
    }

    @Test
    void decisionsOnOtherThingsAreNotTakenForCases() {
        open(positive(city.a.get(0), "S1", REPORTED));
        var other = decision(true);
        decide(new ApprovalsDecided(other.approvalId(), "EXPORT", other.subjectId(), true));
        assertEquals(List.of("2021-0001 AWAITING_APPROVAL"), cases());
    }

    private void open(PositiveResult... positives) {
        QuarkusTransaction.requiringNew().run(() -> cases.open(List.of(positives), NOW));
    }

    private void decide(ApprovalsDecided decided) {
        QuarkusTransaction.requiringNew().run(() -> decisions.accept(decided));
    }

    private ApprovalsDecided decision(boolean approved) {
        record Asked(UUID id, UUID subjectId) {}
        var asked = jdbi.withHandle(h -> h.createQuery("select id, subject_id from access.approvals")
                .mapTo(Asked.class)
                .one());
        return new ApprovalsDecided(new ApprovalId(asked.id()), "CASE", asked.subjectId(), approved);
    }

    private PositiveResult positive(SmallCity.Resident person, String specimen, Instant reported) {
        return new PositiveResult(
                new ResultId(Ids.next()),
                new BatchId(Ids.next()),
                person.id(),
                specimen,
                "any laboratory",
                "",
                reported.minusSeconds(43_620),
                reported,
                sender);
    }

    private List<String> cases() {
        return jdbi.withHandle(h -> h.createQuery("""
                select c.number || ' ' || case when d.approved is null then 'AWAITING_APPROVAL'
                                               when d.approved then 'APPROVED' else 'REFUSED' end
                  from cases.cases c
                  left join cases.decisions d on d.case_id = c.id
                 order by c.number
                """).mapTo(String.class).list());
    }

    private int results() {
        return number("select count(*) from cases.case_results");
    }

    private int approvals() {
        return number("select count(*) from access.approvals");
    }

    private int told(UUID caseId) {
        return number("select count(*) from shared.events where name = 'cases.CasesApproved' and body::text like '%"
                + caseId + "%'");
    }

    private int number(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(int.class).one());
    }
}
