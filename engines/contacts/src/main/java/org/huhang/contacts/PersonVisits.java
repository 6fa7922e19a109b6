package org.huhang.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lists where one person was, and where two were together.
final class PersonVisits {
    private PersonVisits() {}

    /// What lasts at any moment from `from` on and before `to`, whole, by start.
    static List<Visit> list(Snapshot snapshot, int person, int from, int to) {
        var found = new ArrayList<Visit>();
        for (DaySegment segment : snapshot.segments()) {
            int shift = Day.start(segment.day());
            if (shift >= to || shift + segment.latestEnd <= from) {
                continue;
            }
            long listed = segment.listed(person);
            int first = (int) (listed >>> 32);
            for (int each = first; each < first + (int) listed; each++) {
                int position = segment.position(each);
                long word = segment.word(position);
                found.add(new Visit(
                        person,
                        segment.placeOf(position),
                        shift + VisitWord.start(word),
                        VisitWord.seconds(word),
                        segment.seatOf(position)));
            }
        }
        for (LiveVisits live : snapshot.live) {
            live.byPerson.forEach(
                    person, (place, start, seconds, seat) -> found.add(new Visit(person, place, start, seconds, seat)));
        }
        found.removeIf(each -> each.end() <= from || each.start() >= to);
        found.sort(Comparator.comparingInt(Visit::start)
                .thenComparingInt(Visit::place)
                .thenComparingInt(Visit::seconds));
        return found;
    }

    static List<Together> together(Snapshot snapshot, int person, int other, int from, int to) {
        var found = new ArrayList<Together>();
        var others = list(snapshot, other, from, to);
        for (Visit own : list(snapshot, person, from, to)) {
            for (Visit theirs : others) {
                int begin = Math.max(Math.max(own.start(), theirs.start()), from);
                int end = Math.min(Math.min(own.end(), theirs.end()), to);
                if (own.place() == theirs.place() && begin < end) {
                    found.add(new Together(own.place(), begin, end));
                }
            }
        }
        found.sort(Comparator.comparingInt(Together::from).thenComparingInt(Together::to));
        return found;
    }
}
