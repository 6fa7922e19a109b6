package org.huhang.posts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody cannot serve, for how long as it is known now; without an end until one is told.
///
/// @param planId with `seat` where nobody came
/// @param toldBy none where another module found it
record Absence(
        AbsenceId id,
        PersonId personId,
        AbsenceKind kind,
        Instant start,
        @Nullable Instant end,
        @Nullable PlanId planId,
        @Nullable Integer seat,
        String reason,
        @JsonIgnore @Nullable AccountId toldBy,
        Instant toldAt) {

    Absence as(PersonId who) {
        return new Absence(id, who, kind, start, end, planId, seat, reason, toldBy, toldAt);
    }

    /// Whether it bars at all: one that was ended at its start was called off.
    boolean lasts() {
        return end == null || end.isAfter(start);
    }

    /// Whether it says something of that seat while that person holds it.
    boolean concerns(HeldSeat held, @Nullable PersonId holder) {
        return personId.equals(holder)
                && (kind == AbsenceKind.NO_SHOW
                        ? held.planId().equals(planId) && seat != null && held.seat() == seat
                        : lasts() && start.isBefore(held.end()) && (end == null || end.isAfter(held.start())));
    }
}
