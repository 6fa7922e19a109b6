package org.huhang.visits;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.huhang.shared.Refusal;

/// Lines that are refused for what other lines say, eight bytes each: a file that was sent before is all of them.
final class RefusedLines {
    private final BitSet rows = new BitSet();
    private long[] packed = new long[1 << 10];
    private int size;

    enum Why {
        /// Exactly the same as another line of the file.
        TWICE(0),
        /// Exactly what is there already.
        KNOWN(1),
        TWO_CITIES(2),
        TOO_MANY(3);

        private final int number;

        Why(int number) {
            this.number = number;
        }
    }

    /// A line is refused once, however many parts it was cut into.
    ///
    /// @param other the row of the line that it disagrees with; 0 for what was there before
    void add(int row, Why why, int other) {
        if (rows.get(row)) {
            return;
        }
        rows.set(row);
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, size * 2);
        }
        packed[size++] = (long) row << 33 | (long) why.number << 31 | other;
    }

    boolean has(int row) {
        return rows.get(row);
    }

    int size() {
        return size;
    }

    /// Call it before [#reason].
    void sort() {
        Arrays.sort(packed, 0, size);
    }

    /// @param at from 0, in the order of the file
    int row(int at) {
        return (int) (packed[at] >>> 33);
    }

    Refusal reason(int at) {
        int other = (int) (packed[at] & Integer.MAX_VALUE);
        int why = (int) (packed[at] >>> 31 & 3);
        if (why == Why.TWICE.number) {
            return Refusal.invalid("visits.line-twice", "row", Map.of("otherRow", other));
        }
        if (why == Why.KNOWN.number) {
            return Refusal.invalid("visits.line-known", "row", Map.of());
        }
        if (why == Why.TOO_MANY.number) {
            return Refusal.invalid("visits.too-many-at-once", VisitColumns.PERSON.key(), Map.of());
        }
        return other == 0
                ? Refusal.invalid("visits.two-cities-known", VisitColumns.PLACE.key(), Map.of())
                : Refusal.invalid("visits.two-cities", VisitColumns.PLACE.key(), Map.of("otherRow", other));
    }
}
