package org.huhang.posts;

import java.time.Instant;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody cannot serve, from when until when; without an end until one is told.
///
/// @param planId with `seat` where nobody came
record Absence(
        AbsenceId id,
        PersonId personId,
        AbsenceKind kind,
        Instant start,
        @Nullable Instant end,
        @Nullable PlanId planId,
        @Nullable Integer seat,
        String reason,
        Instant toldAt) {}
