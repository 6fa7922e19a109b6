package org.huhang.coverage;

import java.util.Arrays;
import java.util.UUID;

/// Ids by number, and numbers by id: 16 bytes for an id and about 8 for its place, where a map of objects needs 100.
/// Numbers are given from 0 in the order in which ids come. Not safe for several writers.
final class IdTable {
    static final int NONE = -1;

    private long[] high;
    private long[] low;
    private int[] places;
    private int size;

    IdTable(int expected) {
        high = new long[Math.max(16, expected)];
        low = new long[high.length];
        places = new int[placesFor(high.length)];
    }

    private static int placesFor(int ids) {
        return Integer.highestOneBit(Math.max(16, ids)) << 2;
    }

    int size() {
        return size;
    }

    UUID get(int number) {
        return new UUID(high[number], low[number]);
    }

    int find(UUID id) {
        int at = place(id.getMostSignificantBits(), id.getLeastSignificantBits());
        return places[at] - 1;
    }

    /// @return its number, a new one when it was not there
    int add(UUID id) {
        long h = id.getMostSignificantBits();
        long l = id.getLeastSignificantBits();
        int at = place(h, l);
        if (places[at] != 0) {
            return places[at] - 1;
        }
        if (size == high.length) {
            high = Arrays.copyOf(high, size + size / 2);
            low = Arrays.copyOf(low, high.length);
        }
        high[size] = h;
        low[size] = l;
        places[at] = ++size;
        if (size > places.length / 2) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        places = new int[places.length * 2];
        for (int i = 0; i < size; i++) {
            places[place(high[i], low[i])] = i + 1;
        }
    }

    private int place(long h, long l) {
        long mixed = (h ^ Long.rotateLeft(l, 29)) * 0x9E37_79B9_7F4A_7C15L;
        int at = (int) (mixed >>> 32) & (places.length - 1);
        while (places[at] != 0 && (high[places[at] - 1] != h || low[places[at] - 1] != l)) {
            at = (at + 1) & (places.length - 1);
        }
        return at;
    }
}
