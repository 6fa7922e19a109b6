package org.huhang.contacts;

import java.util.Arrays;

/// Makes one visit of those that one person paid to one place at the same time, for each of them would count:
/// told by the person and seen by a gate, an hour together would be two. Visits that only touch stay two. What
/// is longer than a visit can be is cut where the next one begins.
///
/// Of two seats, where only one is known it is kept; where they contradict none is known, so that nobody is
/// left out. A visit that began the day before is not looked at.
final class OwnOverlaps {
    private static final int INDEX_BITS = 20;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;
    private static final int START_BITS = 17;
    private static final int GONE = 0;

    private final DayVisits visits;
    private long[] run = new long[256];

    private OwnOverlaps(DayVisits visits) {
        this.visits = visits;
    }

    /// In place, with four bytes a visit and a person of other memory for as long as it takes.
    ///
    /// @return how many visits fewer there are
    static int merge(DayVisits visits) {
        return new OwnOverlaps(visits).merge();
    }

    private int merge() {
        int[] last = new int[visits.people() + 1];
        for (int each = 0; each < visits.size; each++) {
            last[visits.person[each]]++;
        }
        for (int person = 1; person < last.length; person++) {
            last[person] += last[person - 1];
        }
        int[] byPerson = new int[visits.size];
        for (int each = visits.size - 1; each >= 0; each--) {
            byPerson[--last[visits.person[each]]] = each;
        }
        // where a person's visits ended they begin by now
        int gone = 0;
        for (int from = 0; from < visits.size; ) {
            int to = last[visits.person[byPerson[from]] + 1];
            if (to - from > 1) {
                gone += mergeOfPerson(byPerson, from, to);
            }
            from = to;
        }
        if (gone > 0) {
            visits.removeIf(each -> visits.seconds[each] == GONE);
        }
        return gone;
    }

    private int mergeOfPerson(int[] byPerson, int from, int to) {
        int count = to - from;
        if (count > INDEX_MASK) {
            throw new IllegalArgumentException("nobody pays " + count + " visits in a day");
        }
        if (run.length < count) {
            run = new long[Math.max(count, run.length * 2)];
        }
        for (int each = 0; each < count; each++) {
            int visit = byPerson[from + each];
            long key = ((long) visits.place[visit] << START_BITS) | visits.start[visit];
            run[each] = (key << INDEX_BITS) | each;
        }
        Arrays.sort(run, 0, count);
        int gone = 0;
        boolean contradicted = false;
        int kept = byPerson[from + (int) (run[0] & INDEX_MASK)];
        for (int each = 1; each < count; each++) {
            int next = byPerson[from + (int) (run[each] & INDEX_MASK)];
            boolean apart = visits.place[next] != visits.place[kept]
                    || visits.start[next] >= visits.start[kept] + visits.seconds[kept];
            int seconds = Math.max(visits.start[kept] + visits.seconds[kept], visits.start[next] + visits.seconds[next])
                    - visits.start[kept];
            if (apart || seconds > Visit.LONGEST) {
                if (!apart) {
                    visits.seconds[kept] = visits.start[next] - visits.start[kept];
                }
                kept = next;
                contradicted = false;
            } else {
                visits.seconds[kept] = seconds;
                contradicted |= contradict(visits.seatOf(kept), visits.seatOf(next));
                visits.setSeat(kept, contradicted ? Seat.UNKNOWN : Math.max(visits.seatOf(kept), visits.seatOf(next)));
                visits.seconds[next] = GONE;
                gone++;
            }
        }
        return gone;
    }

    private static boolean contradict(int seat, int other) {
        return seat != Seat.UNKNOWN && other != Seat.UNKNOWN && seat != other;
    }
}
