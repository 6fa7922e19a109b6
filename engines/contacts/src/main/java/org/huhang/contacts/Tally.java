package org.huhang.contacts;

import java.util.Arrays;

/// Adds up, for each person met, for how long, from when and until when. It is small enough to stay in the
/// processor's second-level cache, and empties in the time that filling it took.
final class Tally {
    private static final int FIELDS = 4;
    private static final int PERSON = 0;
    private static final int SECONDS = 1;
    private static final int FIRST = 2;
    private static final int LAST = 3;
    private static final int LARGE = 1 << 20;
    private static final int SPREAD = 0x9E37_79B1;

    private int[] slots;
    private int[] used;
    private int size;
    private int shift;

    Tally(int capacity) {
        int slotCount = Math.max(64, Integer.highestOneBit(Math.max(1, capacity - 1)) << 2);
        slots = new int[slotCount * FIELDS];
        used = new int[slotCount / 2];
        shift = Integer.numberOfLeadingZeros(slotCount) + 1;
    }

    /// @param start of this meeting, and `end`, in the caller's seconds
    void add(int person, int start, int end) {
        int mask = slots.length - 1;
        int at = ((person * SPREAD) >>> shift) * FIELDS;
        while (true) {
            int there = slots[at + PERSON];
            if (there == person + 1) {
                slots[at + SECONDS] += end - start;
                slots[at + FIRST] = Math.min(slots[at + FIRST], start);
                slots[at + LAST] = Math.max(slots[at + LAST], end);
                return;
            }
            if (there == 0) {
                begin(at, person, start, end);
                return;
            }
            at = (at + FIELDS) & mask;
        }
    }

    private void begin(int at, int person, int start, int end) {
        slots[at + PERSON] = person + 1;
        slots[at + SECONDS] = end - start;
        slots[at + FIRST] = start;
        slots[at + LAST] = end;
        used[size] = at;
        size++;
        if (size == used.length) {
            grow();
        }
    }

    private void grow() {
        int[] before = slots;
        int[] usedBefore = used;
        slots = new int[before.length * 2];
        used = new int[usedBefore.length * 2];
        shift--;
        int mask = slots.length - 1;
        for (int each = 0; each < size; each++) {
            int from = usedBefore[each];
            int at = ((before[from] - 1) * SPREAD) >>> shift;
            at *= FIELDS;
            while (slots[at] != 0) {
                at = (at + FIELDS) & mask;
            }
            System.arraycopy(before, from, slots, at, FIELDS);
            used[each] = at;
        }
    }

    int size() {
        return size;
    }

    int person(int index) {
        return slots[used[index] + PERSON] - 1;
    }

    int seconds(int index) {
        return slots[used[index] + SECONDS];
    }

    int first(int index) {
        return slots[used[index] + FIRST];
    }

    int last(int index) {
        return slots[used[index] + LAST];
    }

    /// @return whether it is still of the size that is quick; one that grew far is better made anew
    boolean clear() {
        if (size > slots.length / FIELDS / 8) {
            Arrays.fill(slots, 0);
        } else {
            for (int each = 0; each < size; each++) {
                slots[used[each]] = 0;
            }
        }
        size = 0;
        return slots.length <= LARGE;
    }
}
