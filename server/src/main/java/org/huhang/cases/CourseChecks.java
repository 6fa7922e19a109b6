package org.huhang.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.NoteRule;
import org.huhang.shared.Refusal;

/// Why a fact of a case's course is not taken, by the field at fault.
///
/// @param known all facts of the case, the earliest stated first
/// @param sampledAt its first positive specimen
record CourseChecks(List<CourseFact> known, Instant sampledAt, Instant now, ZoneId zone) {
    private static final int LONGEST_REASON = 500;
    static final int LONGEST_PLACE = 100;

    Optional<Refusal> refusal(CourseFact fact) {
        return first(List.of(() -> fields(fact), () -> time(fact), () -> correction(fact), () -> against(fact)));
    }

    private interface Check {
        Optional<Refusal> run();
    }

    private static Optional<Refusal> first(List<Check> checks) {
        return checks.stream().flatMap(each -> each.run().stream()).findFirst();
    }

    /// What each kind must say.
    private static Optional<Refusal> fields(CourseFact fact) {
        var what = fact.what();
        return switch (fact.kind()) {
            case ONSET, ASYMPTOMATIC -> what.day() == null ? missing("day") : Optional.empty();
            case SEVERITY ->
                what.day() == null ? missing("day") : what.severity() == null ? missing("severity") : Optional.empty();
            case ISOLATED ->
                what.at() == null
                        ? missing("at")
                        : what.isolatedIn() == null ? missing("isolatedIn") : place(what.where());
            case ADMITTED -> what.at() == null ? missing("at") : place(what.where());
            case DISCHARGED ->
                what.at() == null ? missing("at") : what.outcome() == null ? missing("outcome") : Optional.empty();
            case WITHDRAWN -> fact.corrects() == null ? missing("corrects") : Optional.empty();
            case TRAJECTORY_COMPLETE, REPORT_COMPLETE -> Optional.empty();
        };
    }

    private static Optional<Refusal> place(CourseFact.CoursePlace where) {
        if (where.name().isEmpty()) {
            return missing("place");
        }
        if (where.name().length() > LONGEST_PLACE) {
            return Optional.of(Refusal.invalid("cases.place-too-long", "place", Map.of("most", LONGEST_PLACE)));
        }
        return NoteRule.namesSomebody(where.name())
                ? Optional.of(Refusal.invalid("cases.place-names-somebody", "place", Map.of()))
                : Optional.empty();
    }

    private Optional<Refusal> time(CourseFact fact) {
        var day = fact.what().day();
        var at = fact.what().at();
        if (at != null && at.isAfter(now)) {
            return Optional.of(Refusal.invalid("cases.in-the-future", "at", Map.of()));
        }
        if (day == null) {
            return Optional.empty();
        }
        if (fact.kind() == CourseKind.ONSET) {
            return OnsetRule.DEFAULT.refusal(day, cityDay(sampledAt), cityDay(now));
        }
        return day.isAfter(cityDay(now))
                ? Optional.of(Refusal.invalid("cases.in-the-future", "day", Map.of()))
                : Optional.empty();
    }

    /// What is corrected must stand, and its correction says why.
    private Optional<Refusal> correction(CourseFact fact) {
        if (fact.corrects() == null) {
            return Optional.empty();
        }
        var corrected = standing(fact.corrects());
        if (corrected.isEmpty()) {
            return Optional.of(Refusal.conflict("cases.fact-stands-no-more", Map.of()));
        }
        if (!fact.kind().mayStandFor(corrected.get().kind())) {
            return Optional.of(Refusal.invalid("cases.fact-of-another-kind", "corrects", Map.of()));
        }
        if (fact.reason().isEmpty() || fact.reason().length() > LONGEST_REASON) {
            return Optional.of(Refusal.invalid("cases.correction-reason", "reason", Map.of("most", LONGEST_REASON)));
        }
        return NoteRule.namesSomebody(fact.reason())
                ? Optional.of(Refusal.invalid("cases.reason-names-somebody", "reason", Map.of()))
                : Optional.empty();
    }

    private Optional<CourseFact> standing(UUID id) {
        return CourseState.standing(known).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /// How it goes with the others that will stand beside it.
    private Optional<Refusal> against(CourseFact fact) {
        var all = new ArrayList<>(known);
        all.add(fact);
        var beside = CourseState.standing(all);
        boolean again = beside.stream().anyMatch(each -> each.kind() == fact.kind() && !each.equals(fact));
        boolean ill = beside.stream().anyMatch(each -> each.kind() == CourseKind.ONSET && !each.equals(fact));
        return switch (fact.kind()) {
            case ONSET -> again ? conflict("cases.onset-stated") : Optional.empty();
            case ASYMPTOMATIC -> again || ill ? conflict("cases.symptoms-stated") : Optional.empty();
            case SEVERITY ->
                CourseState.of(all).symptoms() == CourseState.Symptoms.ASYMPTOMATIC
                        ? Optional.of(Refusal.invalid("cases.severity-without-symptoms", "severity", Map.of()))
                        : Optional.empty();
            case TRAJECTORY_COMPLETE, REPORT_COMPLETE -> again ? conflict("cases.complete-already") : Optional.empty();
            case ADMITTED, DISCHARGED, WITHDRAWN -> HospitalStay.refusal(beside);
            case ISOLATED -> Optional.empty();
        };
    }

    private LocalDate cityDay(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static Optional<Refusal> conflict(String code) {
        return Optional.of(Refusal.conflict(code, Map.of()));
    }

    private static Optional<Refusal> missing(String field) {
        return Optional.of(Refusal.invalid("cases.not-said", field, Map.of()));
    }
}
