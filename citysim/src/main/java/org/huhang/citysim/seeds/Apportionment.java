package org.huhang.citysim.seeds;

import java.util.Arrays;

/// Shares a whole number out by weights so that the parts add up exactly (largest remainder, Hamilton's method).
public final class Apportionment {
    private Apportionment() {}

    /// Parts add to `total`; ties go to the earlier part. Weights are not negative and some weight is positive.
    public static int[] share(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        var parts = new int[weights.length];
        if (total == 0) {
            return parts;
        }
        var rests = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            parts[i] = (int) Math.floor(exact);
            rests[i] = weights[i] > 0 ? exact - parts[i] : -1;
            given += parts[i];
        }
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(rests[b], rests[a]));
        for (int i = 0; given < total; i++, given++) {
            parts[order[i % order.length]]++;
        }
        return parts;
    }

    /// As [#share], but no part exceeds its cap. Fails when the caps cannot hold the total.
    public static int[] shareWithin(int total, double[] weights, int[] caps) {
        if (Arrays.stream(caps).asLongStream().sum() < total) {
            throw new IllegalArgumentException("caps hold fewer than " + total);
        }
        var parts = new int[weights.length];
        int open = total;
        while (open > 0) {
            var left = new double[weights.length];
            for (int i = 0; i < left.length; i++) {
                left[i] = parts[i] < caps[i] ? Math.max(weights[i], 1e-9) : 0;
            }
            int[] more = share(open, left);
            for (int i = 0; i < parts.length; i++) {
                int taken = Math.min(more[i], caps[i] - parts[i]);
                parts[i] += taken;
                open -= taken;
            }
        }
        return parts;
    }
}
