package org.huhang.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Ids;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// [CourseState], [CourseChecks], [CourseKind], [HospitalStay], [OnsetRule].
class CourseTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant SAMPLED = Instant.parse("2021-07-28T12:00:00Z");
    private static final Instant NOW = Instant.parse("2021-08-10T01:00:00Z");
    private static final AccountId SOMEBODY = new AccountId(Ids.next());
    private static final CaseId ID = new CaseId(Ids.next());

    private final List<CourseFact> facts = new ArrayList<>();
    private Instant next = Instant.parse("2021-07-29T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2021-06-27, cases.onset-long-before-sampling",
        "2021-06-28,",
        "2021-06-29,",
        "2021-08-09,",
        "2021-08-10,",
        "2021-08-11, cases.onset-in-the-future"
    })
    void anOnsetLiesFromThirtyDaysBeforeSamplingUntilToday(LocalDate onset, @Nullable String code) {
        var refusal = OnsetRule.DEFAULT.refusal(onset, LocalDate.parse("2021-07-28"), LocalDate.parse("2021-08-10"));
        assertEquals(Optional.ofNullable(code), refusal.map(Refusal::code));
    }

    @Test
    void somebodyWithoutSymptomsWhoGetsSomeIsReclassifiedOnTheDayThatItWasStated() {
        day(CourseKind.ASYMPTOMATIC, "2021-07-29");
        assertEquals(CourseState.Symptoms.ASYMPTOMATIC, state().symptoms());
        assertNull(state().onset());
        var onset = day(CourseKind.ONSET, "2021-07-31");
        assertEquals(CourseState.Symptoms.SYMPTOMATIC, state().symptoms());
        assertEquals(LocalDate.parse("2021-07-31"), state().onset());
        assertEquals(onset.statedAt(), state().reclassifiedOn());
    }

    @Test
    void aCorrectedOnsetIsNoReclassification() {
        var wrong = day(CourseKind.ASYMPTOMATIC, "2021-07-29");
        correct(wrong, CourseKind.ONSET, "2021-07-25");
        assertEquals(LocalDate.parse("2021-07-25"), state().onset());
        assertNull(state().reclassifiedOn());
    }

    @Test
    void aSecondOnsetMustNameTheFirst() {
        var first = day(CourseKind.ONSET, "2021-07-25");
        assertEquals("cases.onset-stated", refused(fact(CourseKind.ONSET, "2021-07-24", null, null, "")));
        assertEquals("cases.symptoms-stated", refused(fact(CourseKind.ASYMPTOMATIC, "2021-07-24", null, null, "")));
        correct(first, CourseKind.ONSET, "2021-07-24");
        assertEquals(LocalDate.parse("2021-07-24"), state().onset());
        assertEquals(
                "cases.fact-stands-no-more", refused(fact(CourseKind.ONSET, "2021-07-23", null, first.id(), "再次核实")));
    }

    @Test
    void aCorrectionSaysWhyAndNamesNobody() {
        var first = day(CourseKind.ONSET, "2021-07-25");
        assertEquals("cases.correction-reason", refused(fact(CourseKind.ONSET, "2021-07-24", null, first.id(), "")));
        assertEquals(
                "cases.correction-reason",
                refused(fact(CourseKind.ONSET, "2021-07-24", null, first.id(), "长".repeat(501))));
        assertEquals(
                "cases.reason-names-somebody",
                refused(fact(CourseKind.ONSET, "2021-07-24", null, first.id(), "13900000000 说的")));
        assertEquals(
                "cases.fact-of-another-kind",
                refused(fact(CourseKind.TRAJECTORY_COMPLETE, null, null, first.id(), "any")));
    }

    @Test
    void theLatestDaySaysHowSevereItIs() {
        day(CourseKind.ONSET, "2021-07-25");
        facts.add(severity("2021-08-01", Severity.SEVERE));
        facts.add(severity("2021-07-29", Severity.MILD));
        assertEquals(Severity.SEVERE, state().severity());
    }

    @Test
    void whoHasNoSymptomsHasNoClinicalType() {
        day(CourseKind.ASYMPTOMATIC, "2021-07-29");
        assertEquals("cases.severity-without-symptoms", refused(severity("2021-07-29", Severity.MILD)));
    }

    @Test
    void theFirstIsolationCounts() {
        at(CourseKind.ISOLATED, "2021-07-30T08:00:00Z");
        var earlier = at(CourseKind.ISOLATED, "2021-07-29T08:00:00Z");
        assertEquals(Instant.parse("2021-07-29T08:00:00Z"), state().isolatedAt());
        facts.add(fact(CourseKind.WITHDRAWN, null, null, earlier.id(), "弄错了人"));
        assertEquals(Instant.parse("2021-07-30T08:00:00Z"), state().isolatedAt());
    }

    @Test
    void staysFollowOneAnother() {
        assertEquals("cases.discharged-before-admitted", refused(discharged("2021-07-30T08:00:00Z")));
        at(CourseKind.ADMITTED, "2021-07-29T08:00:00Z");
        assertEquals("cases.discharged-before-admitted", refused(discharged("2021-07-29T07:59:59Z")));
        assertEquals("cases.discharged-before-admitted", refused(discharged("2021-07-29T08:00:00Z")));
        assertEquals("cases.stays-overlap", refused(fact(CourseKind.ADMITTED, null, "2021-07-30T08:00:00Z", null, "")));
        facts.add(discharged("2021-07-30T08:00:00Z"));
        assertEquals("cases.stays-overlap", refused(fact(CourseKind.ADMITTED, null, "2021-07-29T20:00:00Z", null, "")));
        at(CourseKind.ADMITTED, "2021-07-30T08:00:00Z");
        assertEquals(
                List.of("2021-07-29T08:00:00Z - 2021-07-30T08:00:00Z TRANSFERRED", "2021-07-30T08:00:00Z - null null"),
                state().stays().stream()
                        .map(each -> each.start() + " - " + each.end() + " " + each.outcome())
                        .toList());
    }

    @Test
    void nobodyIsAdmittedAfterDeath() {
        at(CourseKind.ADMITTED, "2021-07-29T08:00:00Z");
        facts.add(discharged("2021-07-30T08:00:00Z", StayOutcome.DIED));
        assertEquals(
                "cases.admitted-after-death",
                refused(fact(CourseKind.ADMITTED, null, "2021-08-01T08:00:00Z", null, "")));
    }

    @Test
    void anAdmissionOnWhichADischargeRestsIsNotWithdrawn() {
        var admitted = at(CourseKind.ADMITTED, "2021-07-29T08:00:00Z");
        facts.add(discharged("2021-07-30T08:00:00Z"));
        assertEquals(
                "cases.discharged-before-admitted",
                refused(fact(CourseKind.WITHDRAWN, null, null, admitted.id(), "any")));
    }

    @Test
    void whatIsStatedCompleteCanBeTakenBack() {
        var complete = fact(CourseKind.TRAJECTORY_COMPLETE, null, null, null, "");
        facts.add(complete);
        assertEquals(complete.statedAt(), state().trajectoryCompleteAt());
        assertEquals("cases.complete-already", refused(fact(CourseKind.TRAJECTORY_COMPLETE, null, null, null, "")));
        facts.add(fact(CourseKind.WITHDRAWN, null, null, complete.id(), "漏了一次聚餐"));
        assertNull(state().trajectoryCompleteAt());
        assertNull(state().reportCompleteAt());
    }

    @ParameterizedTest
    @CsvSource({"2021-08-10T01:00:00Z,", "2021-08-10T01:00:01Z, cases.in-the-future"})
    void whatIsStatedHasHappened(String at, @Nullable String code) {
        assertEquals(
                Optional.ofNullable(code),
                checks().refusal(fact(CourseKind.ISOLATED, null, at, null, "")).map(Refusal::code));
    }

    @ParameterizedTest
    @CsvSource({"ONSET, day", "SEVERITY, day", "ISOLATED, at", "ADMITTED, at", "DISCHARGED, at", "WITHDRAWN, corrects"})
    void eachKindAsksForItsOwnFields(CourseKind kind, String field) {
        assertEquals(
                Optional.of(Refusal.invalid("cases.not-said", field, Map.of())),
                checks().refusal(fact(kind, null, null, null, "")));
    }

    private CourseState state() {
        return CourseState.of(facts);
    }

    private CourseChecks checks() {
        return new CourseChecks(facts, SAMPLED, NOW, ZONE);
    }

    private String refused(CourseFact fact) {
        return checks().refusal(fact).map(Refusal::code).orElse("taken");
    }

    private CourseFact day(CourseKind kind, String day) {
        facts.add(fact(kind, day, null, null, ""));
        return facts.getLast();
    }

    private CourseFact at(CourseKind kind, String at) {
        var fact = fact(kind, null, at, null, "");
        assertEquals("taken", refused(fact));
        facts.add(fact);
        return fact;
    }

    private void correct(CourseFact wrong, CourseKind kind, String day) {
        var fact = fact(kind, day, null, wrong.id(), "复核");
        assertEquals("taken", refused(fact));
        facts.add(fact);
    }

    private CourseFact discharged(String at) {
        return discharged(at, StayOutcome.TRANSFERRED);
    }

    private CourseFact discharged(String at, StayOutcome outcome) {
        return made(
                new CourseFact.CourseEntry(
                        CourseKind.DISCHARGED,
                        null,
                        Instant.parse(at),
                        null,
                        null,
                        outcome,
                        CourseFact.CoursePlace.NOWHERE),
                null,
                "");
    }

    private CourseFact severity(String day, Severity severity) {
        return made(
                new CourseFact.CourseEntry(
                        CourseKind.SEVERITY,
                        LocalDate.parse(day),
                        null,
                        severity,
                        null,
                        null,
                        CourseFact.CoursePlace.NOWHERE),
                null,
                "");
    }

    private CourseFact fact(
            CourseKind kind, @Nullable String day, @Nullable String at, @Nullable UUID corrects, String reason) {
        return made(
                new CourseFact.CourseEntry(
                        kind,
                        day == null ? null : LocalDate.parse(day),
                        at == null ? null : Instant.parse(at),
                        null,
                        kind == CourseKind.ISOLATED ? IsolatedIn.HOSPITAL : null,
                        null,
                        new CourseFact.CoursePlace(null, "any hospital")),
                corrects,
                reason);
    }

    private CourseFact made(CourseFact.CourseEntry what, @Nullable UUID corrects, String reason) {
        next = next.plusSeconds(60);
        return new CourseFact(Ids.next(), ID, what, corrects, reason, SOMEBODY, next);
    }
}
