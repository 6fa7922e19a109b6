package org.huhang.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.huhang.registry.Sex;
import org.jspecify.annotations.Nullable;

/// One case as a line of figures: whoever needs the person opens the case.
///
/// @param of the case itself
/// @param age in whole years by the year of birth alone; nothing of somebody erased
/// @param source the number of the case that infected it
record LineList(
        Case of,
        @Nullable String areaName,
        @Nullable Sex sex,
        @Nullable Integer age,
        CourseState course,
        Instant sampledAt,
        @Nullable String source,
        int generation) {
    /// What the plan calls them: without symptoms, or the clinical type.
    String symptomClass() {
        if (course.symptoms() == CourseState.Symptoms.ASYMPTOMATIC) {
            return "ASYMPTOMATIC";
        }
        return course.severity() == null ? "" : course.severity().name();
    }

    @Nullable
    LocalDate onset() {
        return course.onset();
    }

    @Nullable
    Instant dischargedAt() {
        return course.stays().isEmpty() ? null : course.stays().getLast().end();
    }
}
