package org.huhang.contacts;

import java.util.Arrays;

/// Whom somebody met: for each person the seconds together in all, from when and until when. In no order.
///
/// @param first moment at which they first met
/// @param last moment at which they last parted
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record Meetings(int[] person, int[] seconds, int[] first, int[] last) {
    public int size() {
        return person.length;
    }

    /// Those of at least so many seconds together.
    static Meetings of(Tally tally, int atLeast) {
        int most = tally.size();
        var person = new int[most];
        var seconds = new int[most];
        var first = new int[most];
        var last = new int[most];
        int size = 0;
        for (int each = 0; each < most; each++) {
            if (tally.seconds(each) >= atLeast) {
                person[size] = tally.person(each);
                seconds[size] = tally.seconds(each);
                first[size] = tally.first(each);
                last[size] = tally.last(each);
                size++;
            }
        }
        return new Meetings(
                Arrays.copyOf(person, size),
                Arrays.copyOf(seconds, size),
                Arrays.copyOf(first, size),
                Arrays.copyOf(last, size));
    }
}
