package org.huhang.citysim.census;

import java.util.Arrays;
import java.util.List;

/// Weighs candidate households so that the weighted margins of people and of households meet the census at once:
/// iterative proportional updating (Ye, Konduri, Pendyala, Sana and Waddell 2009). The margins come from different
/// tables and agree only to about half a percent, so the fit stops after a fixed number of rounds.
final class Raking {
    private static final int ROUNDS = 80;

    private final int[][] holders = new int[Margins.COUNT][];
    private final int[][] amounts = new int[Margins.COUNT][];
    private final int candidates;

    Raking(List<Candidate> supply) {
        candidates = supply.size();
        int[][] rows = supply.stream().map(Margins::of).toArray(int[][]::new);
        for (int margin = 0; margin < Margins.COUNT; margin++) {
            int column = margin;
            holders[margin] = java.util.stream.IntStream.range(0, candidates)
                    .filter(i -> rows[i][column] > 0)
                    .toArray();
            amounts[margin] =
                    Arrays.stream(holders[margin]).map(i -> rows[i][column]).toArray();
        }
    }

    /// One weight for each candidate, in households of the county at full scale.
    double[] weigh(double[] target) {
        var weights = new double[candidates];
        Arrays.fill(weights, 1);
        for (int round = 0; round < ROUNDS; round++) {
            for (int margin = 0; margin < Margins.COUNT; margin++) {
                double factor = Math.clamp(target[margin] / total(weights, margin), 0.02, 50);
                for (int holder : holders[margin]) {
                    weights[holder] *= factor;
                }
            }
        }
        return weights;
    }

    double total(double[] weights, int margin) {
        double sum = 0;
        int[] holder = holders[margin];
        int[] amount = amounts[margin];
        for (int i = 0; i < holder.length; i++) {
            sum += weights[holder[i]] * amount[i];
        }
        return sum;
    }
}
