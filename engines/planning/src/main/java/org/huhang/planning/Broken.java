package org.huhang.planning;

import java.util.ArrayList;
import java.util.List;

/// A hard rule that one person on one seat breaks.
///
/// @param otherSeat the person's seat that stands against it, or -1: none does, or it is another roster's
/// @param minutes how much is missing or too much, for [Rule#REST], [Rule#LONGEST_SHIFT] and
///     [Rule#LONGEST_WEEK]; otherwise 0
public record Broken(Rule rule, int otherSeat, int minutes) {
    /// Everything that stands against it, as the board is; the seat itself may be the person's already.
    static List<Broken> of(Board board, int person, int seat) {
        var rules = board.rules;
        var who = board.person(person);
        var what = board.seat(seat);
        var broken = new ArrayList<Broken>();
        unless(Eligibility.skilled(who, what), Rule.SKILL, broken);
        unless(Eligibility.inLoop(who, what), Rule.CLOSED_LOOP, broken);
        unless(Eligibility.fit(who, what), Rule.UNFIT, broken);
        unless(Eligibility.here(who, what), Rule.AWAY, broken);
        if (!Eligibility.shortEnough(rules, who, what)) {
            broken.add(new Broken(Rule.LONGEST_SHIFT, -1, what.minutes() - rules.shiftMinutes(who)));
        }
        unless(!Turns.nightBesideElsewhere(who, what), Rule.NIGHTS_IN_A_ROW, broken);
        int week = board.minutesInWeekOf(seat, person) + (board.holder(seat) == person ? 0 : what.minutes());
        for (int own : board.seatsOf(person)) {
            if (own == seat) {
                continue;
            }
            var other = board.seat(own);
            if (Turns.overlap(other, what)) {
                broken.add(new Broken(Rule.ONE_PLACE, own, 0));
            }
            int restShort = Turns.restShort(rules, who, other, what);
            if (restShort > 0) {
                broken.add(new Broken(Rule.REST, own, restShort));
            }
            if (Turns.nightsInARow(who, other, what)) {
                broken.add(new Broken(Rule.NIGHTS_IN_A_ROW, own, 0));
            }
        }
        if (week > rules.weekMinutes(who)) {
            broken.add(new Broken(Rule.LONGEST_WEEK, -1, week - rules.weekMinutes(who)));
        }
        return List.copyOf(broken);
    }

    private static void unless(boolean holds, Rule rule, List<Broken> broken) {
        if (!holds) {
            broken.add(new Broken(rule, -1, 0));
        }
    }
}
