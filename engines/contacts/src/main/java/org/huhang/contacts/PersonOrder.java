package org.huhang.contacts;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// Lists where each person's visits lie, from who visited at each position. As with places: first into blocks
/// of people, then each block by counting.
final class PersonOrder {
    private static final int PERSON_BITS = 13;
    private static final int PERSONS = 1 << PERSON_BITS;
    private static final int NARROW = 0xFF;
    private static final int WIDE = 0xFFFF;

    private long[] byBlock = new long[0];
    private int[] next = new int[0];
    private int[] blockStart = new int[0];
    private int[] positions = new int[0];
    private final int[] counts = new int[PERSONS + 1];
    private int people;

    /// Makes room; then [#add] is called once for each visit, by ascending position.
    void begin(DayVisits visits, int peopleInAll) {
        people = peopleInAll;
        int blocks = (people + PERSONS - 1) >> PERSON_BITS;
        next = new int[blocks + 1];
        int[] person = visits.person;
        for (int each = 0; each < visits.size; each++) {
            next[(person[each] >> PERSON_BITS) + 1]++;
        }
        int largest = 0;
        for (int block = 0; block < blocks; block++) {
            largest = Math.max(largest, next[block + 1]);
            next[block + 1] += next[block];
        }
        blockStart = next.clone();
        if (byBlock.length < visits.size) {
            byBlock = new long[visits.size];
        }
        if (positions.length < largest) {
            positions = new int[largest];
        }
    }

    void add(int person, int position) {
        byBlock[next[person >> PERSON_BITS]++] = ((long) (person & (PERSONS - 1)) << 32) | position;
    }

    /// How many bytes a count of visits takes.
    int countBytes() {
        int most = 0;
        for (int block = 0; block + 1 < blockStart.length; block++) {
            count(block);
            for (int count : counts) {
                most = Math.max(most, count);
            }
        }
        if (most > WIDE) {
            throw new IllegalArgumentException("somebody has " + most + " visits in a day; most is " + WIDE);
        }
        return most > NARROW ? Short.BYTES : 1;
    }

    void write(MemorySegment memory, DayLayout layout) {
        long listed = layout.offset(DayLayout.POSITIONS);
        int width = layout.positionBytes();
        for (int block = 0; block + 1 < blockStart.length; block++) {
            count(block);
            int first = blockStart[block];
            int size = blockStart[block + 1] - first;
            writeLines(memory, layout, block << PERSON_BITS, first);
            scatter(first, size);
            for (int each = 0; each < size; each++) {
                memory.set(ValueLayout.JAVA_INT_UNALIGNED, listed + (long) (first + each) * width, positions[each]);
            }
        }
    }

    private void count(int block) {
        Arrays.fill(counts, 0);
        for (int each = blockStart[block]; each < blockStart[block + 1]; each++) {
            counts[(int) (byBlock[each] >>> 32)]++;
        }
    }

    private void writeLines(MemorySegment memory, DayLayout layout, int firstPerson, int first) {
        int perLine = PersonLines.perLine(layout.countBytes());
        long lines = layout.offset(DayLayout.PEOPLE);
        int persons = Math.min(PERSONS, people - firstPerson);
        int at = first;
        int slot = firstPerson % perLine;
        long line = lines + (long) (firstPerson / perLine) * PersonLines.LINE;
        for (int each = 0; each < persons; each++) {
            if (slot == 0) {
                memory.set(ValueLayout.JAVA_INT_UNALIGNED, line, at);
            }
            int count = counts[each];
            long counted = line + Integer.BYTES + (long) slot * layout.countBytes();
            if (layout.countBytes() == 1) {
                memory.set(ValueLayout.JAVA_BYTE, counted, (byte) count);
            } else {
                memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, counted, (short) count);
            }
            at += count;
            slot++;
            if (slot == perLine) {
                slot = 0;
                line += PersonLines.LINE;
            }
        }
    }

    private void scatter(int first, int size) {
        int sum = 0;
        for (int each = 0; each < PERSONS; each++) {
            int count = counts[each];
            counts[each] = sum;
            sum += count;
        }
        for (int each = first; each < first + size; each++) {
            long entry = byBlock[each];
            positions[counts[(int) (entry >>> 32)]++] = (int) entry;
        }
    }
}
