package org.huhang.citysim.seeds;

/// A permutation of `[0, size)` that needs no memory: `at(i) = (i * step + offset) mod size` with a step near the
/// golden section. Any run of neighbouring `i` lands evenly spread, so that a community which takes a run of a
/// county's list gets a fair sample of it, and all communities together get each entry exactly once.
public record Shuffle(int size, long step, long offset) {
    public static Shuffle of(int size, long seed) {
        if (size <= 1) {
            return new Shuffle(Math.max(size, 1), 1, 0);
        }
        long step = Math.max(1, Math.round(size * 0.6180339887498949));
        while (gcd(step, size) != 1) {
            step++;
        }
        return new Shuffle(size, step, Long.remainderUnsigned(SplitMix.mix(seed), size));
    }

    public int at(int index) {
        return (int) ((index * step + offset) % size);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
