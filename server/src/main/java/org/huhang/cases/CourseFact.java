package org.huhang.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.jspecify.annotations.Nullable;

/// One thing that somebody stated of a case's course. It stands until a later one names it in `corrects`.
///
/// @param corrects the earlier fact that counts no more
/// @param reason why it counts no more; empty where nothing is corrected
record CourseFact(
        UUID id,
        CaseId caseId,
        CourseEntry what,
        @Nullable UUID corrects,
        String reason,
        AccountId statedBy,
        Instant statedAt) {

    /// @param day the city's day, of symptoms and of their severity
    /// @param at the moment, of what happens at one
    /// @param where empty of what is nowhere
    record CourseEntry(
            CourseKind kind,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Severity severity,
            @Nullable IsolatedIn isolatedIn,
            @Nullable StayOutcome outcome,
            CoursePlace where) {}

    /// @param organizationId of the registry's hospital, where it is one of those
    record CoursePlace(@Nullable UUID organizationId, String name) {
        static final CoursePlace NOWHERE = new CoursePlace(null, "");
    }

    CourseKind kind() {
        return what.kind();
    }

    LocalDate day() {
        return java.util.Objects.requireNonNull(what.day());
    }

    Instant at() {
        return java.util.Objects.requireNonNull(what.at());
    }
}
