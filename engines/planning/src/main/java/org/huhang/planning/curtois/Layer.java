package org.huhang.planning.curtois;

import java.util.Arrays;

/// The states of one day in a [Reline] walk: each a key with the least cost at which it is reached, and from
/// where.
final class Layer {
    private static final int FIRST_SIZE = 256;

    int size;
    int[] key = new int[FIRST_SIZE];
    long[] cost = new long[FIRST_SIZE];
    int[] before = new int[FIRST_SIZE];
    private int[] slots = new int[FIRST_SIZE * 2];

    Layer() {
        Arrays.fill(slots, -1);
    }

    void offer(int newKey, long newCost, int from) {
        int slot = slot(newKey);
        int at = slots[slot];
        if (at == -1) {
            if (size == key.length) {
                grow();
                slot = slot(newKey);
            }
            slots[slot] = size;
            key[size] = newKey;
            cost[size] = newCost;
            before[size] = from;
            size++;
        } else if (newCost < cost[at]) {
            cost[at] = newCost;
            before[at] = from;
        }
    }

    private int slot(int wanted) {
        int mask = slots.length - 1;
        int slot = (wanted * 0x9E3779B9) >>> 7 & mask;
        while (slots[slot] != -1 && key[slots[slot]] != wanted) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        key = Arrays.copyOf(key, size * 2);
        cost = Arrays.copyOf(cost, size * 2);
        before = Arrays.copyOf(before, size * 2);
        slots = new int[size * 4];
        Arrays.fill(slots, -1);
        for (int at = 0; at < size; at++) {
            slots[slot(key[at])] = at;
        }
    }

    /// The states by units and cost, of each number of units only the cheapest `most`.
    int[] narrowed(int most) {
        long least = Long.MAX_VALUE;
        for (int at = 0; at < size; at++) {
            least = Math.min(least, cost[at]);
        }
        long[] order = new long[size];
        for (int at = 0; at < size; at++) {
            long above = Math.min(cost[at] - least, (1L << 28) - 1);
            order[at] = (long) States.units(key[at]) << 48 | above << 20 | at;
        }
        Arrays.sort(order);
        int kept = 0;
        int same = 0;
        long units = -1;
        int[] chosen = new int[size];
        for (long packed : order) {
            same = packed >>> 48 == units ? same + 1 : 1;
            units = packed >>> 48;
            if (same <= most) {
                chosen[kept++] = (int) (packed & 0xFFFFF);
            }
        }
        return Arrays.copyOf(chosen, kept);
    }

    /// All states, the cheapest first.
    int[] byCost() {
        long least = Arrays.stream(cost, 0, size).min().orElse(0);
        long[] order = new long[size];
        for (int at = 0; at < size; at++) {
            order[at] = Math.min(cost[at] - least, (1L << 40) - 1) << 20 | at;
        }
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(packed -> (int) (packed & 0xFFFFF)).toArray();
    }
}
