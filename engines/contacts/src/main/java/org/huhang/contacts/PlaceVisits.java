package org.huhang.contacts;

import java.util.Arrays;

/// The visits to one place on one day, in the order in which they begin, and who of the people came more than once.
final class PlaceVisits {
    private static final int SPREAD = 0x9E37_79B1;

    int size;
    /// Seconds of the longest visit.
    int longest;
    int[] person = new int[256];
    int[] start = new int[256];
    int[] end = new int[256];
    /// Of each visit the first visit of the same person.
    int[] owner = new int[256];
    /// How many visits are of people who came more than once.
    int again;

    private boolean[] cameAgain = new boolean[256];
    private long[] visitsAgain = new long[256];
    private long[] words = new long[256];
    private int[] slots = new int[1_024];
    private final int[] classAt = new int[StayClass.COUNT];
    private final int[] classTo = new int[StayClass.COUNT];

    void read(DaySegment segment, int from, int to) {
        size = to - from;
        reserve();
        int stayClass = 0;
        longest = 0;
        Arrays.fill(classTo, size);
        classAt[0] = 0;
        for (int each = 0; each < size; each++) {
            words[each] = segment.word(from + each);
            int seconds = VisitWord.seconds(words[each]);
            longest = Math.max(longest, seconds);
            for (int own = StayClass.of(seconds); stayClass < own; stayClass++) {
                classTo[stayClass] = each;
                classAt[stayClass + 1] = each;
            }
        }
        for (int left = stayClass + 1; left < StayClass.COUNT; left++) {
            classAt[left] = size;
        }
        merge();
        findOwners();
    }

    boolean cameAgain(int visit) {
        return cameAgain[owner[visit]];
    }

    /// Visits of people who came more than once stand together by person; this is the first visit of that person.
    int ownerAgain(int index) {
        return (int) (visitsAgain[index] >>> 32);
    }

    int visitAgain(int index) {
        return (int) visitsAgain[index];
    }

    /// The first visit that begins after this second.
    int firstAfter(int second) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start[middle] <= second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Each class of stays is in the order of starts: the earliest of the four heads is next.
    private void merge() {
        for (int each = 0; each < size; each++) {
            int next = -1;
            int earliest = Integer.MAX_VALUE;
            for (int stayClass = 0; stayClass < StayClass.COUNT; stayClass++) {
                int at = classAt[stayClass];
                if (at < classTo[stayClass] && VisitWord.start(words[at]) < earliest) {
                    next = stayClass;
                    earliest = VisitWord.start(words[at]);
                }
            }
            long word = words[classAt[next]];
            classAt[next]++;
            start[each] = earliest;
            end[each] = earliest + VisitWord.seconds(word);
            person[each] = VisitWord.person(word);
        }
    }

    private void findOwners() {
        int mask = Integer.highestOneBit(size) * 4 - 1;
        if (slots.length <= mask) {
            slots = new int[mask + 1];
        }
        Arrays.fill(slots, 0, mask + 1, 0);
        Arrays.fill(cameAgain, 0, size, false);
        boolean any = false;
        for (int each = 0; each < size; each++) {
            int slot = ((person[each] * SPREAD) >>> 8) & mask;
            while (slots[slot] != 0 && person[slots[slot] - 1] != person[each]) {
                slot = (slot + 1) & mask;
            }
            if (slots[slot] == 0) {
                slots[slot] = each + 1;
                owner[each] = each;
            } else {
                owner[each] = slots[slot] - 1;
                cameAgain[owner[each]] = true;
                any = true;
            }
        }
        again = 0;
        if (any) {
            listAgain();
        }
    }

    private void listAgain() {
        for (int each = 0; each < size; each++) {
            if (cameAgain(each)) {
                visitsAgain[again] = ((long) owner[each] << 32) | each;
                again++;
            }
        }
        Arrays.sort(visitsAgain, 0, again);
    }

    private void reserve() {
        if (size > person.length) {
            int wider = Math.max(size, person.length * 2);
            person = new int[wider];
            start = new int[wider];
            end = new int[wider];
            owner = new int[wider];
            cameAgain = new boolean[wider];
            visitsAgain = new long[wider];
            words = new long[wider];
        }
    }
}
