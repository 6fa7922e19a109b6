package org.huhang.citysim.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huhang.citysim.seeds.SplitMix;

/// How the people of one sampling point come, door after door, to its tables. The same seed gives the same day.
///
/// @param tables each with its arrivals in the order of their seconds; every person of the point's list stands in one
/// of
///     them once, or in `missing`
public record PointTurnout(List<List<Arrival>> tables, List<Missing> missing) {
    /// Of whom it is told why; one district counted about as many (rule C14), the rest is our choice.
    private static final double TOLD = 0.045;

    private static final double UNTOLD = 0.006;
    private static final double LEFT = 0.0001;
    private static final double TWICE = 0.0002;
    private static final double SLIP = 0.00005;
    /// Some come before they are called, some after: so many places, at most.
    private static final int OUT_OF_TURN = 40;

    public PointTurnout {
        tables = List.copyOf(tables);
        missing = List.copyOf(missing);
    }

    private record Turn(int household, List<Integer> people, double place) {}

    /// @param part which of the city's points
    /// @param households of each person of the list, in the order of the doors; equal numbers next to each other
    /// @param tableCount how many tables serve at once
    /// @param secondsEach from one person to the next at a table
    public static PointTurnout of(long seed, long part, int[] households, int tableCount, int secondsEach) {
        if (tableCount < 1 || secondsEach < 1) {
            throw new IllegalArgumentException("a point has a table, and a person takes a second");
        }
        var random = SplitMix.of(seed, part);
        List<Missing> missing = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        var coming = new Coming[households.length];
        int whole = (households.length / tableCount + 1) * secondsEach;
        for (int person = 0; person < households.length; person++) {
            double share = random.unit();
            if (share < TOLD + UNTOLD) {
                var reason = share < TOLD ? NoShow.at(share / TOLD) : null;
                missing.add(new Missing(person, reason, (int) (random.unit() * whole)));
                continue;
            }
            coming[person] = coming(random.unit());
            var last = turns.isEmpty() ? null : turns.getLast();
            if (last != null && last.household() == households[person]) {
                last.people().add(person);
            } else {
                var people = new ArrayList<Integer>();
                people.add(person);
                turns.add(new Turn(households[person], people, person + OUT_OF_TURN * (random.unit() - 0.5)));
            }
        }
        turns.sort(Comparator.comparingDouble(Turn::place));
        return new PointTurnout(serve(turns, coming, tableCount, secondsEach, random), missing);
    }

    private static Coming coming(double share) {
        if (share < LEFT) {
            return Coming.LEFT_UNSWABBED;
        }
        if (share < LEFT + TWICE) {
            return Coming.AT_TWO_TABLES;
        }
        return share < LEFT + TWICE + SLIP ? Coming.BY_SLIP : Coming.SWABBED;
    }

    /// Each household goes to the table that is free first.
    private static List<List<Arrival>> serve(
            List<Turn> turns, Coming[] coming, int tableCount, int secondsEach, SplitMix random) {
        List<List<Arrival>> tables = new ArrayList<>();
        var free = new int[tableCount];
        for (int table = 0; table < tableCount; table++) {
            tables.add(new ArrayList<>());
        }
        for (Turn turn : turns) {
            int table = 0;
            for (int other = 1; other < tableCount; other++) {
                table = free[other] < free[table] ? other : table;
            }
            for (int person : turn.people()) {
                tables.get(table).add(new Arrival(person, free[table], coming[person]));
                free[table] += Math.max(1, (int) (secondsEach * (0.7 + 0.6 * random.unit())));
            }
        }
        return tables;
    }
}
