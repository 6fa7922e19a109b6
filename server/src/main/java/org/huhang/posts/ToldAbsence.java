package org.huhang.posts;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody said to be away, for how long as it is known now.
///
/// @param planId with `seat` where nobody came
record ToldAbsence(
        AbsenceId id,
        PersonId personId,
        AbsenceKind kind,
        Instant start,
        @Nullable Instant end,
        @Nullable PlanId planId,
        @Nullable Integer seat,
        String reason,
        @Nullable AccountId toldBy,
        Instant toldAt) {

    ToldAbsence as(PersonId who) {
        return new ToldAbsence(id, who, kind, start, end, planId, seat, reason, toldBy, toldAt);
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
