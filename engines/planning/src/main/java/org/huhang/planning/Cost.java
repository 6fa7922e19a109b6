package org.huhang.planning;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What placing a person on a seat that they do not hold adds to each soft rule, as the board stands.
final class Cost {
    private Cost() {}

    static long of(Board board, int person, int seat) {
        var who = board.person(person);
        var what = board.seat(seat);
        return SoftRules.nearHome(board.rules, who, what)
                + SoftRules.ownCompound(board.rules, who, what)
                + rest(board, person, seat, null);
    }

    static Map<Rule, Long> byRule(Board board, int person, int seat) {
        var by = new EnumMap<Rule, Long>(Rule.class);
        by.put(Rule.NEAR_HOME, SoftRules.nearHome(board.rules, board.person(person), board.seat(seat)));
        by.put(Rule.OWN_COMPOUND, SoftRules.ownCompound(board.rules, board.person(person), board.seat(seat)));
        rest(board, person, seat, by);
        return by;
    }

    /// The rules that look at the person's other seats.
    private static long rest(Board board, int person, int seat, @Nullable Map<Rule, Long> by) {
        var weights = board.rules.weights();
        var who = board.person(person);
        var what = board.seat(seat);
        int nights = who.before().nights();
        int weekends = who.before().weekends();
        int heat = who.before().heatSpells();
        boolean known = false;
        for (int own : board.seatsOf(person)) {
            var other = board.seat(own);
            nights += other.night() ? 1 : 0;
            weekends += other.weekend() ? 1 : 0;
            heat += other.heatSpells();
            known |= other.post() == what.post();
        }
        long forNights = what.night() ? SoftRules.spread(weights.nights(), nights, 1) : 0;
        long forWeekends = what.weekend() ? SoftRules.spread(weights.weekends(), weekends, 1) : 0;
        long forHeat = SoftRules.spread(weights.heat(), heat, what.heatSpells());
        long forContinuity = known ? 0 : weights.continuity();
        long forCouples = couples(board, person, seat);
        if (by != null) {
            by.put(Rule.NIGHTS, forNights);
            by.put(Rule.WEEKENDS, forWeekends);
            by.put(Rule.HEAT, forHeat);
            by.put(Rule.CONTINUITY, forContinuity);
            by.put(Rule.COUPLES, forCouples);
        }
        return forNights + forWeekends + forHeat + forContinuity + forCouples;
    }

    private static long couples(Board board, int person, int seat) {
        int partner = board.person(person).family().partner();
        if (partner == -1) {
            return 0;
        }
        long meetings = 0;
        for (int theirs : board.seatsOf(partner)) {
            if (SoftRules.bothAtNight(
                    board.person(person), board.seat(seat), board.person(partner), board.seat(theirs))) {
                meetings++;
            }
        }
        return meetings * board.rules.weights().couples();
    }
}
