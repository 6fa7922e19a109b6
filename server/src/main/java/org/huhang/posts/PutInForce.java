package org.huhang.posts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huhang.planning.Roster;

/// What comes in force of a draft. Whoever stands somewhere since before stays there, and what is over stays as
/// it was: a draft may have been made long before it is published, and beside another one.
final class PutInForce {
    /// By the plan's seats.
    final int[] holders;

    /// Seats that have begun, with another holder than in the draft.
    final List<SeatRow> kept;

    private PutInForce(int[] holders, List<SeatRow> kept) {
        this.holders = holders;
        this.kept = kept;
    }

    /// The first of a plan: nothing is in force that could stay.
    static PutInForce first(List<SeatRow> seats, int[] draft) {
        int[] holders = new int[seats.size()];
        seats.forEach(seat -> holders[seat.position()] = seat.dropped() ? Roster.NOBODY : at(draft, seat.position()));
        return new PutInForce(holders, List.of());
    }

    /// @param before in force
    /// @param meant seats that have begun and that the draft means to give to somebody else
    /// @param gone seats that are not in force any more
    static PutInForce of(
            List<SeatRow> seats, int[] before, int[] draft, Set<Integer> meant, Set<Integer> gone, Instant now) {
        int[] holders = new int[seats.size()];
        for (SeatRow seat : seats) {
            int position = seat.position();
            boolean begun = !seat.startAt().isAfter(now) && !gone.contains(position);
            holders[position] = begun && !(isRunning(seat, now) && meant.contains(position))
                    ? at(before, position)
                    : seat.dropped() ? Roster.NOBODY : at(draft, position);
        }
        return new PutInForce(
                holders,
                seats.stream()
                        .filter(seat -> !seat.startAt().isAfter(now) && !gone.contains(seat.position()))
                        .filter(seat -> holders[seat.position()] != at(draft, seat.position()))
                        .toList());
    }

    static boolean isRunning(SeatRow seat, Instant now) {
        return !seat.startAt().isAfter(now) && seat.endAt().isAfter(now);
    }

    /// @param holders shorter when seats came later
    static int at(int[] holders, int seat) {
        return seat < holders.length ? holders[seat] : Roster.NOBODY;
    }

    boolean is(int[] draft) {
        int length = Math.max(holders.length, draft.length);
        return Arrays.equals(padded(holders, length), padded(draft, length));
    }

    private static int[] padded(int[] holders, int length) {
        int[] padded = Arrays.copyOf(holders, length);
        Arrays.fill(padded, holders.length, length, Roster.NOBODY);
        return padded;
    }
}
