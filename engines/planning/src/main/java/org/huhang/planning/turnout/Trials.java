package org.huhang.planning.turnout;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A draft lived through many times as chance has it.
final class Trials {
    private static final int MANY = 200;
    private static final double ONE_OF_TWENTY = 0.95;

    private Trials() {}

    static Chance of(Turnout turnout, Draft draft) {
        var random = new SplittableRandom(turnout.seed());
        double[] waits = new double[MANY];
        double[] finishes = new double[MANY];
        int kept = 0;
        for (int trial = 0; trial < MANY; trial++) {
            finishes[trial] = turnout.slots().start();
            for (var lane : QueueLane.values()) {
                var life = draft.run(lane).tried(random);
                waits[trial] = Math.max(waits[trial], life.longestWait());
                finishes[trial] = Math.max(finishes[trial], life.finish());
            }
            kept += turnout.rules().limit().keeps(waits[trial]) ? 1 : 0;
        }
        Arrays.sort(waits);
        Arrays.sort(finishes);
        int rank = (int) (ONE_OF_TWENTY * MANY);
        return new Chance(MANY, kept, (int) Math.round(waits[rank]), Math.round(finishes[rank]));
    }
}
