package org.huhang.planning;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;

/// The full account of a roster by rule, counted plainly: breaches of hard rules, empty seats, points of soft
/// rules. The solver's score is the same numbers with a minus.
public record Tally(Map<Rule, Long> byRule) {
    public long hard() {
        return sum(Rule.Level.HARD);
    }

    public long unfilled() {
        return sum(Rule.Level.MEDIUM);
    }

    public long soft() {
        return sum(Rule.Level.SOFT);
    }

    public long of(Rule rule) {
        return byRule.getOrDefault(rule, 0L);
    }

    private long sum(Rule.Level level) {
        return byRule.entrySet().stream()
                .filter(entry -> entry.getKey().level() == level)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public static Tally of(Staffing staffing, Roster roster) {
        var board = new Board(staffing, roster);
        var by = new EnumMap<Rule, Long>(Rule.class);
        for (int seat = 0; seat < roster.size(); seat++) {
            if (roster.person(seat) == Roster.NOBODY) {
                by.merge(Rule.PRESENCE, 1L, Long::sum);
            }
        }
        for (int person = 0; person < staffing.people().size(); person++) {
            ofPerson(board, person, by);
        }
        return new Tally(by);
    }

    private static void ofPerson(Board board, int person, Map<Rule, Long> by) {
        var rules = board.rules;
        var who = board.person(person);
        int[] own = board.seatsOf(person);
        var posts = new HashSet<Integer>();
        var weeks = new HashSet<Integer>();
        int nights = 0;
        int weekends = 0;
        int heat = 0;
        for (int at = 0; at < own.length; at++) {
            var seat = board.seat(own[at]);
            add(by, Rule.SKILL, Eligibility.skilled(who, seat) ? 0 : 1);
            add(by, Rule.CLOSED_LOOP, Eligibility.inLoop(who, seat) ? 0 : 1);
            add(by, Rule.UNFIT, Eligibility.fit(who, seat) ? 0 : 1);
            add(by, Rule.AWAY, Eligibility.here(who, seat) ? 0 : 1);
            add(by, Rule.LONGEST_SHIFT, Eligibility.shortEnough(rules, who, seat) ? 0 : 1);
            add(by, Rule.NIGHTS_IN_A_ROW, Turns.nightBesideElsewhere(who, seat) ? 1 : 0);
            add(by, Rule.NEAR_HOME, SoftRules.nearHome(rules, who, seat));
            add(by, Rule.OWN_COMPOUND, SoftRules.ownCompound(rules, who, seat));
            for (int earlier = 0; earlier < at; earlier++) {
                var other = board.seat(own[earlier]);
                add(by, Rule.ONE_PLACE, Turns.overlap(other, seat) ? 1 : 0);
                add(by, Rule.REST, Turns.restShort(rules, who, other, seat) > 0 ? 1 : 0);
                add(by, Rule.NIGHTS_IN_A_ROW, Turns.nightsInARow(who, other, seat) ? 1 : 0);
            }
            if (weeks.add(rules.week(seat))) {
                add(by, Rule.LONGEST_WEEK, board.minutesInWeekOf(own[at], person) > rules.weekMinutes(who) ? 1 : 0);
            }
            posts.add(seat.post());
            nights += seat.night() ? 1 : 0;
            weekends += seat.weekend() ? 1 : 0;
            heat += seat.heatSpells();
        }
        var weights = rules.weights();
        var before = who.before();
        add(by, Rule.NIGHTS, SoftRules.spread(weights.nights(), before.nights(), nights));
        add(by, Rule.WEEKENDS, SoftRules.spread(weights.weekends(), before.weekends(), weekends));
        add(by, Rule.HEAT, SoftRules.spread(weights.heat(), before.heatSpells(), heat));
        add(by, Rule.CONTINUITY, (long) weights.continuity() * posts.size());
        add(by, Rule.COUPLES, couples(board, person, own));
    }

    private static long couples(Board board, int person, int[] own) {
        int partner = board.person(person).family().partner();
        long meetings = 0;
        if (partner > person) {
            for (int mine : own) {
                for (int theirs : board.seatsOf(partner)) {
                    meetings += SoftRules.bothAtNight(
                                    board.person(person), board.seat(mine), board.person(partner), board.seat(theirs))
                            ? 1
                            : 0;
                }
            }
        }
        return meetings * board.rules.weights().couples();
    }

    private static void add(Map<Rule, Long> by, Rule rule, long points) {
        if (points != 0) {
            by.merge(rule, points, Long::sum);
        }
    }
}
