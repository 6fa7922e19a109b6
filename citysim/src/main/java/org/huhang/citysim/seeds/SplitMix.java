package org.huhang.citysim.seeds;

/// A small splitting generator (SplitMix64, Steele, Lea and Flood 2014): 8 bytes of state, one multiply chain
/// a draw, and any two different seeds give unrelated streams. Not for secrets.
public final class SplitMix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public SplitMix(long seed) {
        state = seed;
    }

    /// A generator for one named part of a whole, unrelated to the generators of the other parts.
    public static SplitMix of(long seed, long part) {
        return new SplitMix(hash(seed, part));
    }

    /// Begins the stream of another seed, where one object serves millions of short streams.
    public void restart(long seed) {
        state = seed;
    }

    public static long hash(long a, long b) {
        return mix(mix(a + GOLDEN) ^ (b * GOLDEN + 0x632BE59BD9B4E019L));
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /// Uniform in `[0, bound)`; `bound` is positive.
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /// Uniform in `[0, 1)`.
    public double unit() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    /// Mean 0, deviation 1, never beyond 3: the sum of three uniform draws, good enough for ages and sizes.
    public double bell() {
        return (unit() + unit() + unit() - 1.5) * 2;
    }

    public <T> T pick(T[] options) {
        return options[below(options.length)];
    }
}
