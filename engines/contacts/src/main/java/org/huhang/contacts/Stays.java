package org.huhang.contacts;

import java.util.BitSet;

/// Adds up who was how long at any of a set of places: "everybody who stayed here for two hours since the
/// 19th".
final class Stays {
    private Stays() {}

    /// @param places the set
    /// @param from moment from which on, and `to`
    static void add(Snapshot snapshot, BitSet places, int from, int to, Tally tally) {
        for (DaySegment segment : snapshot.segments()) {
            int shift = Day.start(segment.day());
            if (shift < to && shift + segment.latestEnd > from) {
                for (int place = places.nextSetBit(0);
                        place >= 0 && segment.knowsPlace(place);
                        place = places.nextSetBit(place + 1)) {
                    addSealed(segment, place, from - shift, to - shift, shift, tally);
                }
            }
        }
        for (LiveVisits live : snapshot.live) {
            for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
                addLive(live, place, from, to, tally);
            }
        }
    }

    private static void addSealed(DaySegment segment, int place, int from, int to, int shift, Tally tally) {
        int end = segment.placeStart(place + 1);
        for (int each = segment.placeStart(place); each < end; each++) {
            long word = segment.word(each);
            int begin = Math.max(VisitWord.start(word), from);
            int until = Math.min(VisitWord.start(word) + VisitWord.seconds(word), to);
            if (begin < until) {
                tally.add(VisitWord.person(word), begin + shift, until + shift);
            }
        }
    }

    private static void addLive(LiveVisits live, int place, int from, int to, Tally tally) {
        live.byPlace.forEach(place, (person, start, seconds, _) -> {
            int begin = Math.max(start, from);
            int until = Math.min(start + seconds, to);
            if (begin < until) {
                tally.add(person, begin, until);
            }
        });
    }
}
