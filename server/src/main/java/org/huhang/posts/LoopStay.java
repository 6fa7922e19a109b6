package org.huhang.posts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody lives and works in a closed loop, for how long as it is known now.
///
/// @param reason why they left early
record LoopStay(
        LoopStayId id,
        PersonId personId,
        String loop,
        Instant start,
        @Nullable Instant end,
        @Nullable String reason) {

    LoopStay as(PersonId who) {
        return new LoopStay(id, who, loop, start, end, reason);
    }

    private LoopStay until(@Nullable Instant other) {
        return new LoopStay(id, personId, loop, start, other, reason);
    }

    private boolean reaches(Instant at) {
        return end == null || !end.isBefore(at);
    }

    private boolean outlasts(LoopStay other) {
        return end == null || (other.end != null && end.isAfter(other.end));
    }

    /// In which loop the person really was, one at a time: who enters the same again stays in it, who goes
    /// into another has left the one before, and a stay that was ended at its start never was.
    ///
    /// @param told of one person, by start
    static List<LoopStay> inTurn(List<LoopStay> told) {
        List<LoopStay> turns = new ArrayList<>();
        for (LoopStay next : told) {
            if (next.end != null && !next.end.isAfter(next.start)) {
                continue;
            }
            var last = turns.isEmpty() ? null : turns.removeLast();
            if (last != null && last.reaches(next.start) && last.loop.equals(next.loop)) {
                turns.add(next.outlasts(last) ? last.until(next.end) : last);
                continue;
            }
            if (last != null && !last.start.equals(next.start)) {
                turns.add(last.reaches(next.start) ? last.until(next.start) : last);
            }
            turns.add(next);
        }
        return List.copyOf(turns);
    }

    /// The stay that keeps its person from a seat: one that the seat would break, or the last one before a
    /// seat in a loop in which they are no more. Who was in no loop at all holds such a seat on purpose.
    ///
    /// @param told of one person, by start
    /// @param seatLoop the loop of the seat's post; none where it is open
    static Optional<LoopStay> against(List<LoopStay> told, HeldSeat seat, @Nullable String seatLoop) {
        var turns = inTurn(told);
        return seatLoop == null
                ? turns.stream().filter(each -> each.meets(seat)).findFirst()
                : turns.stream().anyMatch(each -> each.loop.equals(seatLoop) && each.holds(seat))
                        ? Optional.empty()
                        : told.stream()
                                .filter(each -> each.start.isBefore(seat.end()))
                                .reduce((_, later) -> later);
    }

    private boolean meets(HeldSeat seat) {
        return start.isBefore(seat.end()) && (end == null || end.isAfter(seat.start()));
    }

    private boolean holds(HeldSeat seat) {
        return !start.isAfter(seat.start()) && reaches(seat.end());
    }
}
