package org.huhang.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// A stay in hospital, put together from its two facts.
///
/// @param end nothing while it lasts
record HospitalStay(
        CourseFact.CoursePlace hospital,
        Instant start,
        @Nullable Instant end,
        @Nullable StayOutcome outcome) {

    /// In the order of time. A discharge ends the stay before it; of facts that make no stays what can be read.
    static List<HospitalStay> of(List<CourseFact> standing) {
        var stays = new ArrayList<HospitalStay>();
        for (CourseFact each : inTime(standing)) {
            var last = stays.isEmpty() ? null : stays.getLast();
            if (each.kind() == CourseKind.ADMITTED) {
                stays.add(new HospitalStay(each.what().where(), each.at(), null, null));
            } else if (last != null && last.end == null) {
                stays.set(
                        stays.size() - 1,
                        new HospitalStay(
                                last.hospital,
                                last.start,
                                each.at(),
                                each.what().outcome()));
            }
        }
        return List.copyOf(stays);
    }

    /// Why these facts make no stays: nobody is discharged before being admitted, nor lies in two hospitals, nor is
    /// admitted after death.
    static Optional<Refusal> refusal(List<CourseFact> standing) {
        CourseFact last = null;
        for (CourseFact each : inTime(standing)) {
            boolean inside = last != null && last.kind() == CourseKind.ADMITTED;
            if (each.kind() == CourseKind.DISCHARGED
                    && (last == null || !inside || !each.at().isAfter(last.at()))) {
                return Optional.of(Refusal.invalid("cases.discharged-before-admitted", "at", Map.of()));
            }
            if (each.kind() == CourseKind.ADMITTED && inside) {
                return Optional.of(Refusal.invalid("cases.stays-overlap", "at", Map.of()));
            }
            if (each.kind() == CourseKind.ADMITTED
                    && last != null
                    && last.what().outcome() == StayOutcome.DIED) {
                return Optional.of(Refusal.invalid("cases.admitted-after-death", "at", Map.of()));
            }
            last = each;
        }
        return Optional.empty();
    }

    /// Who leaves one hospital and enters another at the same moment leaves first.
    private static List<CourseFact> inTime(List<CourseFact> standing) {
        return standing.stream()
                .filter(each -> each.kind() == CourseKind.ADMITTED || each.kind() == CourseKind.DISCHARGED)
                .sorted(Comparator.comparing(CourseFact::at).thenComparing(each -> each.kind() == CourseKind.ADMITTED))
                .toList();
    }
}
