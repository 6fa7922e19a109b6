package org.huhang.contacts;

import java.util.Arrays;

/// Goes through all pairs of people who were at one place together on one day, place by place, and keeps none.
/// The people of a place get numbers by the order of theirs; for each of them in turn, what they spent with
/// those of a higher number is added up.
final class PairMinutes {
    private long[] byPerson = new long[256];
    private int[] local = new int[256];
    private int[] start = new int[256];
    private int[] end = new int[256];
    private int[] people = new int[256];
    private int[] together = new int[256];
    private int[] met = new int[256];
    private final int[] classTo = new int[StayClass.COUNT];

    /// Places from `firstPlace` up to `lastPlace`, that one left out.
    void read(DaySegment segment, int firstPlace, int lastPlace, PairReader reader) {
        int from = segment.placeStart(firstPlace);
        for (int place = firstPlace; place < lastPlace; place++) {
            int to = segment.placeStart(place + 1);
            if (to - from > 1) {
                read(segment, place, from, to - from, reader);
            }
            from = to;
        }
    }

    private void read(DaySegment segment, int place, int from, int size, PairReader reader) {
        reserve(size);
        int at = 0;
        Arrays.fill(classTo, 0);
        for (int each = 0; each < size; each++) {
            long word = segment.word(from + each);
            start[each] = VisitWord.start(word);
            end[each] = start[each] + VisitWord.seconds(word);
            byPerson[each] = ((long) VisitWord.person(word) << 32) | each;
            classTo[StayClass.of(VisitWord.seconds(word))] = each + 1;
        }
        for (int each = 1; each < StayClass.COUNT; each++) {
            classTo[each] = Math.max(classTo[each], classTo[each - 1]);
        }
        Arrays.sort(byPerson, 0, size);
        int numbers = -1;
        for (int each = 0; each < size; each++) {
            int person = (int) (byPerson[each] >>> 32);
            if (numbers < 0 || people[numbers] != person) {
                numbers++;
                people[numbers] = person;
            }
            local[(int) byPerson[each]] = numbers;
        }
        while (at < size) {
            int visit = (int) byPerson[at];
            int number = local[visit];
            int found = 0;
            while (at < size && local[(int) byPerson[at]] == number) {
                found = add((int) byPerson[at], number, found);
                at++;
            }
            for (int each = 0; each < found; each++) {
                int other = met[each];
                reader.read(place, people[number], people[other], together[other]);
                together[other] = 0;
            }
        }
    }

    /// Adds to `together` what one visit shares with those of people of a higher number.
    private int add(int visit, int number, int foundBefore) {
        int found = foundBefore;
        int from = start[visit];
        int until = end[visit];
        int classFrom = 0;
        for (int stayClass = 0; stayClass < StayClass.COUNT; stayClass++) {
            int to = classTo[stayClass];
            int first =
                    to - classFrom > 64 ? search(classFrom, to, from - StayClass.longest(stayClass) + 1) : classFrom;
            for (int other = first; other < to; other++) {
                if (start[other] >= until) {
                    break;
                }
                int shared = Math.min(end[other], until) - Math.max(start[other], from);
                int person = local[other];
                if (shared > 0 && person > number) {
                    if (together[person] == 0) {
                        met[found] = person;
                        found++;
                    }
                    together[person] += shared;
                }
            }
            classFrom = to;
        }
        return found;
    }

    private int search(int from, int to, int notBefore) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start[middle] < notBefore) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void reserve(int size) {
        if (size > local.length) {
            int wider = Math.max(size, local.length * 2);
            byPerson = new long[wider];
            local = new int[wider];
            start = new int[wider];
            end = new int[wider];
            people = new int[wider];
            together = new int[wider];
            met = new int[wider];
        }
    }
}
