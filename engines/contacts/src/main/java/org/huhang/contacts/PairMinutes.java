package org.huhang.contacts;

import java.util.Arrays;

/// Goes through all pairs of people who were at one place together on one day, place by place, and keeps none.
///
/// Most people come to a place once a day. Two such meet once or not: as the visits of a place are taken in the order
/// in which they begin, each meets those still there, and that is told at once. Whoever came several times is put
/// together with everybody else afterwards, one after the other, what was shared being added up for each.
final class PairMinutes {
    private final PlaceVisits visits = new PlaceVisits();
    /// Once-comers still there: until when, and who; a heap, whoever leaves first is the first.
    private int[] thereUntil = new int[256];
    private int[] there = new int[256];
    private int[] seconds = new int[256];
    private int[] others = new int[256];
    private int[] together = new int[256];
    private int[] met = new int[256];

    /// Places from `firstPlace` up to `lastPlace`, that one left out.
    void read(DaySegment segment, int firstPlace, int lastPlace, PairReader reader) {
        int from = segment.placeStart(firstPlace);
        for (int place = firstPlace; place < lastPlace; place++) {
            int to = segment.placeStart(place + 1);
            if (to - from > 1) {
                visits.read(segment, from, to);
                reserve(visits.size);
                readOnceComers(place, reader);
                readOthers(place, reader);
            }
            from = to;
        }
    }

    private void readOnceComers(int place, PairReader reader) {
        int count = 0;
        for (int visit = 0; visit < visits.size; visit++) {
            if (visits.cameAgain(visit)) {
                continue;
            }
            int start = visits.start[visit];
            int end = visits.end[visit];
            while (count > 0 && thereUntil[0] <= start) {
                count--;
                sinkFirst(count);
            }
            if (count > 0) {
                // a plain loop over arrays, which the compiler does several at a time
                for (int each = 0; each < count; each++) {
                    seconds[each] = Math.min(thereUntil[each], end) - start;
                }
                reader.read(place, visits.person[visit], there, seconds, count);
            }
            rise(count, end, visits.person[visit]);
            count++;
        }
    }

    /// Puts one more in, before whom nobody leaves who leaves later.
    private void rise(int count, int end, int person) {
        int at = count;
        while (at > 0 && thereUntil[(at - 1) >>> 1] > end) {
            int above = (at - 1) >>> 1;
            thereUntil[at] = thereUntil[above];
            there[at] = there[above];
            at = above;
        }
        thereUntil[at] = end;
        there[at] = person;
    }

    /// The first is gone; the last of those left, `count` in number, takes its place and sinks to its own.
    private void sinkFirst(int count) {
        int end = thereUntil[count];
        int person = there[count];
        int at = 0;
        for (int below = 1; below < count; below = 2 * at + 1) {
            if (below + 1 < count && thereUntil[below + 1] < thereUntil[below]) {
                below++;
            }
            if (thereUntil[below] >= end) {
                break;
            }
            thereUntil[at] = thereUntil[below];
            there[at] = there[below];
            at = below;
        }
        thereUntil[at] = end;
        there[at] = person;
    }

    private void readOthers(int place, PairReader reader) {
        int at = 0;
        while (at < visits.again) {
            int owner = visits.ownerAgain(at);
            int found = 0;
            for (; at < visits.again && visits.ownerAgain(at) == owner; at++) {
                found = add(visits.visitAgain(at), owner, found);
            }
            for (int each = 0; each < found; each++) {
                others[each] = visits.person[met[each]];
                seconds[each] = together[met[each]];
                together[met[each]] = 0;
            }
            if (found > 0) {
                reader.read(place, visits.person[owner], others, seconds, found);
            }
        }
    }

    /// Adds what one visit shares with those of once-comers, and of others whose turn is later.
    private int add(int visit, int owner, int foundBefore) {
        int found = foundBefore;
        int from = visits.start[visit];
        int until = visits.end[visit];
        for (int other = visits.firstAfter(from - visits.longest); other < visits.size; other++) {
            if (visits.start[other] >= until) {
                break;
            }
            int shared = Math.min(visits.end[other], until) - Math.max(visits.start[other], from);
            int theirs = visits.owner[other];
            if (shared > 0 && theirs != owner && (theirs > owner || !visits.cameAgain(other))) {
                if (together[theirs] == 0) {
                    met[found] = theirs;
                    found++;
                }
                together[theirs] += shared;
            }
        }
        return found;
    }

    private void reserve(int size) {
        if (size >= there.length) {
            int wider = Math.max(size + 1, there.length * 2);
            thereUntil = Arrays.copyOf(thereUntil, wider);
            there = Arrays.copyOf(there, wider);
            seconds = Arrays.copyOf(seconds, wider);
            others = Arrays.copyOf(others, wider);
            together = Arrays.copyOf(together, wider);
            met = Arrays.copyOf(met, wider);
        }
    }
}
