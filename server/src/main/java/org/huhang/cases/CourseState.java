package org.huhang.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a case stands by the facts of its course.
///
/// | facts that stand | symptoms | onset |
/// | --- | --- | --- |
/// | none of symptoms | not known | not known |
/// | asymptomatic | `ASYMPTOMATIC` | none |
/// | onset | `SYMPTOMATIC` | its day |
/// | asymptomatic, then onset | `SYMPTOMATIC`, reclassified on the day that the onset was stated | its day |
///
/// @param reclassifiedOn when somebody known as asymptomatic was stated to have symptoms; else nothing
/// @param severity the clinical type of the latest day; nothing without symptoms
/// @param trajectoryCompleteAt when an investigator stated it, and has not taken it back
record CourseState(
        @Nullable Symptoms symptoms,
        @Nullable LocalDate onset,
        @Nullable Instant reclassifiedOn,
        @Nullable Severity severity,
        @Nullable Instant isolatedAt,
        List<HospitalStay> stays,
        @Nullable Instant trajectoryCompleteAt,
        @Nullable Instant reportCompleteAt) {

    enum Symptoms {
        ASYMPTOMATIC,
        SYMPTOMATIC
    }

    /// @param facts of one case, the earliest stated first, with those that were corrected
    static CourseState of(List<CourseFact> facts) {
        var standing = standing(facts);
        var told =
                standing.stream().filter(each -> each.kind().tellsOfSymptoms()).toList();
        var onset = last(told, CourseKind.ONSET);
        boolean first = told.stream().findFirst().map(CourseFact::kind).orElse(null) == CourseKind.ASYMPTOMATIC;
        var severity = standing.stream()
                .filter(each -> each.kind() == CourseKind.SEVERITY)
                .max(Comparator.comparing(CourseFact::day).thenComparing(CourseFact::statedAt))
                .map(each -> each.what().severity())
                .orElse(null);
        return new CourseState(
                onset != null ? Symptoms.SYMPTOMATIC : told.isEmpty() ? null : Symptoms.ASYMPTOMATIC,
                onset == null ? null : onset.day(),
                onset != null && first ? onset.statedAt() : null,
                onset == null && !told.isEmpty() ? null : severity,
                standing.stream()
                        .filter(each -> each.kind() == CourseKind.ISOLATED)
                        .map(CourseFact::at)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                HospitalStay.of(standing),
                statedAt(standing, CourseKind.TRAJECTORY_COMPLETE),
                statedAt(standing, CourseKind.REPORT_COMPLETE));
    }

    /// Those that count: named by no later one, and not a mere withdrawal.
    static List<CourseFact> standing(List<CourseFact> facts) {
        Set<java.util.UUID> corrected = facts.stream()
                .flatMap(each -> java.util.stream.Stream.ofNullable(each.corrects()))
                .collect(Collectors.toSet());
        return facts.stream()
                .filter(each -> !corrected.contains(each.id()) && each.kind() != CourseKind.WITHDRAWN)
                .toList();
    }

    /// When the person first came to a hospital.
    @Nullable
    Instant admittedAt() {
        return stays.isEmpty() ? null : stays.getFirst().start();
    }

    private static @Nullable Instant statedAt(List<CourseFact> standing, CourseKind kind) {
        var found = last(standing, kind);
        return found == null ? null : found.statedAt();
    }

    private static @Nullable CourseFact last(List<CourseFact> standing, CourseKind kind) {
        return standing.stream()
                .filter(each -> each.kind() == kind)
                .reduce((_, later) -> later)
                .map(Function.identity())
                .orElse(null);
    }
}
