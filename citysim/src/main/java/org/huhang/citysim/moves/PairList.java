package org.huhang.citysim.moves;

import java.util.Arrays;

/// A growing list of longs.
final class PairList {
    private long[] all = new long[16];
    private int count;

    void add(long each) {
        if (count == all.length) {
            all = Arrays.copyOf(all, 2 * count);
        }
        all[count++] = each;
    }

    long at(int index) {
        return all[index];
    }

    int size() {
        return count;
    }

    /// Ascending, each once.
    long[] distinct() {
        long[] sorted = Arrays.copyOf(all, count);
        Arrays.parallelSort(sorted);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
