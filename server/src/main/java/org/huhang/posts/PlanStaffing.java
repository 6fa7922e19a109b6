package org.huhang.posts;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.huhang.planning.Roster;
import org.huhang.planning.Staffing;
import org.huhang.planning.Tally;
import org.jspecify.annotations.Nullable;

/// A plan as the engine sees it, with the way back: the engine knows the seats that somebody is needed at, a draft all
/// seats of the plan.
final class PlanStaffing {
    final RosterPlan plan;
    final DutyLimits limits;
    final List<Post> posts;
    final List<SeatRow> seats;
    final List<PlanPerson> people;
    final List<String> skills;
    final List<String> loops;
    final Staffing staffing;
    private final int[] planSeat;
    private final int[] engineSeat;

    PlanStaffing(
            RosterPlan plan,
            DutyLimits limits,
            List<Post> posts,
            List<SeatRow> seats,
            List<PlanPerson> people,
            List<String> skills,
            List<String> loops,
            Staffing staffing) {
        this.plan = plan;
        this.limits = limits;
        this.posts = posts;
        this.seats = seats;
        this.people = people;
        this.skills = skills;
        this.loops = loops;
        this.staffing = staffing;
        planSeat = seats.stream()
                .filter(seat -> !seat.dropped())
                .mapToInt(SeatRow::position)
                .toArray();
        engineSeat = new int[seats.size()];
        Arrays.fill(engineSeat, -1);
        for (int engine = 0; engine < planSeat.length; engine++) {
            engineSeat[planSeat[engine]] = engine;
        }
    }

    /// @param holders by the plan's seats; shorter when seats came later
    Roster roster(int[] holders) {
        return told(holders).grown(planSeat.length);
    }

    /// The same without the seats that came later.
    Roster told(int[] holders) {
        return Roster.of(Arrays.stream(planSeat)
                .filter(seat -> seat < holders.length)
                .map(seat -> holders[seat])
                .toArray());
    }

    int[] holders(Roster roster) {
        int[] holders = new int[seats.size()];
        Arrays.fill(holders, Roster.NOBODY);
        for (int engine = 0; engine < planSeat.length; engine++) {
            holders[planSeat[engine]] = roster.person(engine);
        }
        return holders;
    }

    /// The start of a search with the seats that have begun held, and pinned, as they were published.
    Roster begun(Roster start, Roster published, Instant now) {
        var pinned = new BitSet();
        int[] held = new int[planSeat.length];
        for (int engine = 0; engine < held.length; engine++) {
            boolean begun = !seats.get(planSeat[engine]).startAt().isAfter(now);
            boolean kept = begun && published.person(engine) != Roster.NOBODY;
            pinned.set(engine, kept);
            held[engine] = kept ? published.person(engine) : start.person(engine);
        }
        return Roster.of(held).pin(pinned);
    }

    int planSeat(int engine) {
        return planSeat[engine];
    }

    /// -1 where nobody is needed any more.
    int engineSeat(int seat) {
        return seat < 0 || seat >= engineSeat.length ? -1 : engineSeat[seat];
    }

    List<Integer> planSeats(Collection<Integer> engine) {
        return engine.stream().map(each -> planSeat[each]).toList();
    }

    Tally tally(int[] holders) {
        return Tally.of(staffing, roster(holders));
    }

    String skill(int number) {
        return number == org.huhang.planning.Seat.ANY_SKILL ? "ANY" : skills.get(number);
    }

    @Nullable
    String loop(int number) {
        return number == org.huhang.planning.Seat.OPEN ? null : loops.get(number - 1);
    }
}
