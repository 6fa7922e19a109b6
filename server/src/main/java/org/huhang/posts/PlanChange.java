package org.huhang.posts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.huhang.planning.Roster;

/// A plan with what is in force of it and the draft that is to come.
final class PlanChange {
    final PlanId plan;
    final List<SeatRow> seats;
    final List<PlanPerson> people;
    final int[] before;
    final int[] draft;

    /// @param before in force, by the plan's seats; none before the first publication
    PlanChange(PlanId plan, List<SeatRow> seats, List<PlanPerson> people, int[] before, int[] draft) {
        this.plan = plan;
        this.seats = seats;
        this.people = people;
        this.before = before;
        this.draft = draft;
    }

    /// Seats to which the draft gives another holder.
    List<SeatRow> changed(Predicate<SeatRow> which) {
        return seats.stream()
                .filter(seat -> PutInForce.at(before, seat.position()) != PutInForce.at(draft, seat.position())
                        && which.test(seat))
                .toList();
    }

    /// Whether somebody comes to the seat who did not hold it before.
    boolean isFresh(PutInForce put, SeatRow seat) {
        return put.holders[seat.position()] != PutInForce.at(before, seat.position());
    }

    /// Seats that somebody holds from now on, in the order of time.
    List<HeldSeat> held(PutInForce put, Predicate<SeatRow> which) {
        return seats.stream()
                .filter(seat -> put.holders[seat.position()] != Roster.NOBODY && which.test(seat))
                .sorted(Comparator.comparing(SeatRow::startAt))
                .map(seat -> new HeldSeat(
                        plan,
                        seat.position(),
                        seat.postId(),
                        seat.startAt(),
                        seat.endAt(),
                        seat.skill(),
                        seat.heatMinutes(),
                        people.get(put.holders[seat.position()]).personId()))
                .toList();
    }

    /// Dropped seats that are in force no more from now on. What has begun before it could go stays in sight.
    ///
    /// @param gone those that went earlier
    List<Integer> leaving(Set<Integer> gone, boolean first, Instant now) {
        return seats.stream()
                .filter(seat -> seat.dropped()
                        && !gone.contains(seat.position())
                        && (first || seat.startAt().isAfter(now)))
                .map(SeatRow::position)
                .toList();
    }
}
