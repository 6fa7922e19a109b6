package org.huhang.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The investigation over HTTP: trajectory, interview, sources, chains, line list.
@QuarkusTest
@QuarkusTestResource(House.class)
class InvestigationAppTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Cases cases;

    @Inject
    Interviews interviews;

    @Inject
    LookbackRules rules;

    @Inject
    Invitations invitations;

    @Inject
    CityClock clock;

    private SmallCity city;
    private AccountId sender;
    private Instant sampled;
    private SignedIn tracer;

    @BeforeEach
    void aCity() {
        Emptied.tables(
                jdbi, "registry.areas, cases.cases, access.approvals, testing.own_results, visits.entered_visits");
        city = new SmallCity(jdbi);
        sender = new AccountId(Ids.next());
        sampled = clock.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        jdbi.useHandle(h -> h.execute(
                "insert into access.accounts (id, display_name, opened_at) values (?, 'any laboratory', ?)",
                sender.value(),
                sampled));
        tracer = SignedIn.as(invitations, Role.TRACER, city.root);
    }

    @Test
    void beforeASecondPersonHasApprovedNoVisitsAreReadAndItSaysWhy() {
        var id = aCase(city.a.get(0));
        trajectory(id)
                .statusCode(200)
                .body("withheld", equalTo("NOT_APPROVED"), "gaps", empty(), "rule.days", equalTo(7))
                .body("stays.kind", contains("SPECIMEN"));
    }

    @Test
    void aVisitThatIsEnteredFillsItsGapAndThePersonIsTold() throws InterruptedException {
        var person = city.a.get(0);
        var id = aCase(person);
        approve(id, true);
        trajectory(id).body("withheld", nullValue());
        int before = gaps(id);
        assertTrue(before >= 7, "a gap a day");
        var noon = sampled.atZone(clock.zone())
                .minusDays(1)
                .toLocalDate()
                .atTime(12, 0)
                .atZone(clock.zone())
                .toInstant();
        enter(person, noon);
        for (int i = 0; i < 200 && gaps(id) == before; i++) {
            Thread.sleep(100);
        }
        assertEquals(before + 1, gaps(id));
        trajectory(id).body("stays.kind", hasItem("VISIT"), "unread", empty());
        int found = jdbi.withHandle(h ->
                h.createQuery("""
                        select count(distinct what) from access.readings
                         where what = 'trajectory' and :person = any(person_ids) and note like '____-0001 %/%'
                        """).bind("person", person.id()).mapTo(int.class).one());
        assertEquals(1, found);
    }

    @ParameterizedTest
    @CsvSource({"2021-07-29, 14", "2022-06-26, 14", "2022-06-27, 7", "2022-06-28, 7", "2019-12-31, 14"})
    void theNinthEditionLooksBackSevenDaysAndThoseBeforeItFourteen(LocalDate day, int days) {
        assertEquals(days, rules.on(day).days());
    }

    @Test
    void anInterviewIsKeptSealedAndTheLatestCounts() {
        var id = aCase(city.a.get(0));
        hold(id, answers("教师", 3, true, null)).statusCode(422).body("code", equalTo("cases.symptom-without-day"));
        hold(id, answers("教师", 10, false, null)).statusCode(422).body("code", equalTo("cases.doses"));
        hold(id, answers("13900000000", 3, false, null))
                .statusCode(422)
                .body("code", equalTo("cases.answer-names-somebody"));
        hold(id, answers("教师", 3, false, null)).statusCode(200).body("answered", equalTo(2));
        hold(id, answers("导游", 2, true, "2021-07-20"))
                .statusCode(200)
                .body("answers.occupation", equalTo("导游"), "byName", equalTo("any TRACER"));
        int found = jdbi.withHandle(
                h -> h.createQuery("select count(*) from cases.interviews where answers_sealed::text like '%' || "
                                + "encode(convert_to('导游', 'UTF8'), 'hex') || '%'")
                        .mapTo(int.class)
                        .one());
        assertEquals(0, found);
        for (int twice = 0; twice < 2; twice++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> interviews.erase(Set.of(city.a.get(0).id())));
        }
        assertEquals("", interviews.last(id).answers().occupation());
    }

    @Test
    void whoInfectedWhomIsStatedCorrectedAndDrawn() {
        var first = aCase(city.a.get(0));
        var second = aCase(city.b.get(0));
        source(second, Map.of("id", Ids.next(), "source", second.value(), "sureness", "LIKELY"))
                .statusCode(422)
                .body("code", equalTo("cases.source-itself"), "field", equalTo("source"));
        source(second, Map.of("id", Ids.next(), "source", Ids.next(), "sureness", "LIKELY"))
                .statusCode(422)
                .body("code", equalTo("cases.source-unknown"));
        var said = Ids.next();
        source(second, Map.of("id", said, "source", first.value(), "sureness", "LIKELY", "exposure", "同桌用餐"))
                .statusCode(200)
                .body("statements.stands", contains(true), "suggested", empty());
        source(first, Map.of("id", Ids.next(), "source", second.value(), "sureness", "LIKELY"))
                .statusCode(422)
                .body("code", equalTo("cases.source-circle"));
        source(second, Map.of("id", Ids.next(), "source", first.value(), "sureness", "CONFIRMED"))
                .statusCode(409)
                .body("code", equalTo("cases.source-stated"));
        tracer.request()
                .get("/api/chains")
                .then()
                .body("links.generation", contains(0, 1), "generations.cases", contains(1, 1))
                .body("serial.pairs", equalTo(0));
        tracer.request().get("/api/chains?to=2000-01-01").then().body("links", empty());
        source(second, Map.of("id", Ids.next(), "corrects", said, "reason", "电话核实不在场"))
                .statusCode(200)
                .body("statements.stands", contains(false, false));
        tracer.request().get("/api/chains").then().body("links.generation", contains(0, 0));
    }

    @Test
    void theLineListHasFiguresAndNoNames() {
        var first = aCase(city.a.get(0));
        var second = aCase(city.b.get(0));
        source(second, Map.of("id", Ids.next(), "source", first.value(), "sureness", "LIKELY"))
                .statusCode(200);
        var year = clock.today().getYear();
        take("LINELIST")
                .statusCode(200)
                .body(startsWith("id,area,sex,age,certainty,symptoms,onset"))
                .body(
                        containsString(year + "-0002"),
                        not(containsString(city.a.get(0).name())));
        take("CONTACTS").body(equalTo("from,to\r\n" + year + "-0001," + year + "-0002\r\n"));
        take("CSV").body(containsString("# "), containsString("Infected by"), containsString("any TRACER"));
        take("XLSX").header("Content-Disposition", containsString("huhang-cases.xlsx"));
        int found = jdbi.withHandle(h -> h.createQuery("select count(*) from access.readings where what = 'line-list'"
                        + " and cardinality(person_ids) = 2 and read_at > :since")
                .bind("since", clock.now().minusSeconds(60))
                .mapTo(int.class)
                .one());
        assertEquals(4, found);
    }

    private CaseId aCase(SmallCity.Resident person) {
        var positive = new PositiveResult(
                new ResultId(Ids.next()),
                new BatchId(Ids.next()),
                person.id(),
                "S-" + person.id().value(),
                "any laboratory",
                "",
                sampled,
                sampled.plusSeconds(14_400),
                sender);
        QuarkusTransaction.requiringNew().run(() -> cases.open(List.of(positive), sampled.plusSeconds(14_500)));
        return jdbi.withHandle(h -> h.createQuery("select id from cases.cases where person_id = :person")
                .bind("person", person.id())
                .mapTo(CaseId.class)
                .one());
    }

    private void approve(CaseId id, boolean approved) {
        var approval = jdbi.withHandle(h -> h.createQuery("select id from access.approvals where subject_id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .one());
        QuarkusTransaction.requiringNew().run(() -> cases.decide(id, new ApprovalId(approval), approved, clock.now()));
    }

    private int gaps(CaseId id) {
        return trajectory(id).extract().path("gaps.size()");
    }

    private ValidatableResponse trajectory(CaseId id) {
        return tracer.request()
                .get("/api/cases/" + id.value() + "/investigation/trajectory")
                .then();
    }

    private void enter(SmallCity.Resident person, Instant at) {
        tracer.request()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "place",
                        Map.of("line", "G1", "vehicle", "SEALED_TRAIN"),
                        "start",
                        at.toString(),
                        "end",
                        at.plusSeconds(5_400).toString(),
                        "source",
                        "OWN_STATEMENT",
                        "sureness",
                        "TOLD",
                        "note",
                        ""))
                .post("/api/people/" + person.id().value() + "/visits")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> answers(
            String occupation, int doses, boolean fever, @org.jspecify.annotations.Nullable String day) {
        var symptom = day == null
                ? Map.of("symptom", "FEVER", "present", fever)
                : Map.of("symptom", "FEVER", "present", fever, "firstDay", day);
        return Map.of("symptoms", List.of(symptom), "occupation", occupation, "vaccineDoses", doses, "note", "");
    }

    private ValidatableResponse hold(CaseId id, Map<String, Object> answers) {
        return tracer.request()
                .body(Map.of("id", Ids.next(), "answers", answers))
                .post("/api/cases/" + id.value() + "/investigation/interviews")
                .then();
    }

    private ValidatableResponse source(CaseId id, Map<String, ?> source) {
        return tracer.request()
                .body(source)
                .post("/api/cases/" + id.value() + "/sources")
                .then();
    }

    private ValidatableResponse take(String form) {
        return tracer.request().get("/api/line-list?form=" + form).then();
    }
}
