package org.huhang.bench;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What this machine's memory gives: the limit beside which figures of an index in memory stand.
final class MemorySpeed {
    private static final int MEBIBYTES = 1 << 20;
    private static final int ROUNDS = 5;

    private MemorySpeed() {}

    /// Gigabytes a second read and written again, every core in a stretch of its own; the best of some rounds.
    static double gigabytesCopied() {
        int cores = Runtime.getRuntime().availableProcessors();
        var from = new byte[cores][128 * MEBIBYTES];
        var to = new byte[cores][128 * MEBIBYTES];
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            IntStream.range(0, cores)
                    .parallel()
                    .forEach(core -> System.arraycopy(from[core], 0, to[core], 0, from[core].length));
            best = Math.max(best, (double) cores * from[0].length / (System.nanoTime() - start));
        }
        return best;
    }

    /// Nanoseconds of a read whose address is what the read before it found, in 512 MiB.
    static double nanosOfDependentRead() {
        var next = new int[128 * MEBIBYTES];
        var random = new SplittableRandom(1);
        for (int each = 0; each < next.length; each++) {
            next[each] = each;
        }
        // one cycle through all (Sattolo)
        for (int each = next.length - 1; each > 0; each--) {
            int other = random.nextInt(each);
            int kept = next[each];
            next[each] = next[other];
            next[other] = kept;
        }
        int reads = 5_000_000;
        int at = 0;
        long start = System.nanoTime();
        for (int each = 0; each < reads; each++) {
            at = next[at];
        }
        double nanos = (double) (System.nanoTime() - start) / reads;
        return at < 0 ? 0 : nanos; // `at` is used, or the loop goes
    }
}
