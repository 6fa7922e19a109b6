package org.huhang.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why somebody stands where they stand, and what would fill an empty seat.
public final class Reasons {
    private static final int ALTERNATIVES = 3;

    private final Staffing staffing;
    private final Board board;
    private final Nearest nearest;
    private @Nullable List<Shortage> shortages;

    public Reasons(Staffing staffing, Roster roster) {
        this.staffing = staffing;
        this.board = new Board(staffing, roster);
        this.nearest = new Nearest(staffing);
    }

    /// Why this person: what the placement costs by soft rule, and the best of the others who could as well.
    ///
    /// @param broken hard rules that the placement breaks, when it was made by hand
    /// @param others at most three, the cheapest first; none when nobody else could
    /// @param able how many others could take the seat as everything else stands
    public record Why(int seat, Placed placed, List<Broken> broken, List<Placed> others, int able) {}

    public record Placed(int person, Map<Rule, Long> costs) {
        public long total() {
            return costs.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// What bars the people whom nothing but one rule keeps from an empty seat.
    ///
    /// @param people how many; `leastMinutes` what the nearest to it is short of or over, and `example` who
    ///     that is
    public record Bar(Rule rule, int people, int leastMinutes, int example) {}

    /// What would fill an empty seat.
    ///
    /// @param able people with the skill who are in the loop at any time
    /// @param bars for each rule the people whom it alone bars, most first
    /// @param several people whom more than one rule bars
    /// @param shortages what is missing there and then altogether, so that no other roster fills the seat
    ///     either
    public record Unfilled(int seat, int able, List<Bar> bars, int several, List<Shortage> shortages) {}

    /// @throws IllegalArgumentException when nobody holds the seat
    public Why why(int seat) {
        int holder = board.holder(seat);
        if (holder == Roster.NOBODY) {
            throw new IllegalArgumentException("nobody holds seat " + seat);
        }
        var broken = Broken.of(board, holder, seat);
        board.clear(seat);
        try {
            var placed = new Placed(holder, Cost.byRule(board, holder, seat));
            var others = new ArrayList<Placed>();
            for (int person : nearest.order(seat)) {
                if (person != holder && board.fits(person, seat)) {
                    others.add(new Placed(person, Cost.byRule(board, person, seat)));
                }
            }
            others.sort(Comparator.comparingLong(Placed::total));
            int able = others.size();
            return new Why(seat, placed, broken, List.copyOf(others.subList(0, Math.min(ALTERNATIVES, able))), able);
        } finally {
            board.assign(seat, holder);
        }
    }

    public Unfilled unfilled(int seat) {
        var bars = new EnumMap<Rule, Bar>(Rule.class);
        int several = 0;
        int[] able = nearest.order(seat);
        for (int person : able) {
            var by = new HashMap<Rule, Integer>();
            Broken.of(board, person, seat).forEach(broken -> by.merge(broken.rule(), broken.minutes(), Math::max));
            if (by.size() > 1) {
                several++;
            }
            if (by.size() == 1) {
                by.forEach((rule, minutes) -> bars.merge(rule, new Bar(rule, 1, minutes, person), Reasons::both));
            }
        }
        var what = board.seat(seat);
        var there = shortages().stream()
                .filter(shortage -> shortage.loop() == what.loop())
                .filter(shortage -> shortage.skills().contains(what.skill()))
                .filter(shortage -> shortage.span().meets(what.start(), what.end()))
                .toList();
        var sorted = bars.values().stream()
                .sorted(Comparator.comparingInt(Bar::people).reversed())
                .toList();
        return new Unfilled(seat, able.length, sorted, several, there);
    }

    /// Looked for once: for a whole city it takes as long as all else here together.
    private List<Shortage> shortages() {
        var found = shortages == null ? Capacity.check(staffing) : shortages;
        shortages = found;
        return found;
    }

    private static Bar both(Bar one, Bar other) {
        var nearer = one.leastMinutes() <= other.leastMinutes() ? one : other;
        return new Bar(one.rule(), one.people() + other.people(), nearer.leastMinutes(), nearer.example());
    }
}
