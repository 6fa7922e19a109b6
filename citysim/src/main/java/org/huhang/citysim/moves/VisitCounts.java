package org.huhang.citysim.moves;

import java.util.Arrays;

/// Counts the visits that each person begins on each day.
final class VisitCounts {
    private final byte[] counts;
    private final int days;
    private final int residents;

    VisitCounts(Moves moves) {
        days = moves.spec().days();
        residents = moves.residents();
        counts = new byte[moves.people() * days];
        moves.tellAll(_ -> (person, _, day, _, _) -> counts[person * days + day]++);
    }

    long visits() {
        long sum = 0;
        for (byte each : counts) {
            sum += each;
        }
        return sum;
    }

    /// Of residents alone.
    Spread aDay() {
        var all = new int[residents * days];
        Arrays.setAll(all, i -> counts[i]);
        return new Spread(all);
    }
}
