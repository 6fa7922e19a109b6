package org.huhang.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A fact as somebody states it: each kind asks for its own fields, and for no other.
///
/// @param place a hospital or site in words, where `organizationId` names none of the registry's
/// @param corrects the fact for which this one stands from now on; then `reason` says why
record NewCourseFact(
        UUID id,
        CourseKind kind,
        @Nullable LocalDate day,
        @Nullable Instant at,
        @Nullable Severity severity,
        @Nullable IsolatedIn isolatedIn,
        @Nullable StayOutcome outcome,
        @Nullable OrganizationId organizationId,
        @Nullable String place,
        @Nullable UUID corrects,
        @Nullable String reason) {}
