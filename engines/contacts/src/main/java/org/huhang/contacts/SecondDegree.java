package org.huhang.contacts;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Follows contacts to whom they met: each only after the first meeting with the case, until quarantined.
final class SecondDegree {
    private static final int AT_ONCE = 16;

    private final Snapshot snapshot;
    private final PlaceSet places;
    private final int atLeast;
    private final int[] apart;

    /// @param atLeast seconds that a person and a contact were together in all for it to count
    /// @param apart who is left out, sorted: the cases, and the contacts themselves
    SecondDegree(Snapshot snapshot, PlaceSet places, int atLeast, int[] apart) {
        this.snapshot = snapshot;
        this.places = places;
        this.atLeast = atLeast;
        this.apart = apart;
    }

    /// @param until for each contact the moment at which its meetings end to count
    Secondary find(Meetings contacts, int[] until, int workers) {
        var next = new AtomicInteger();
        return IntStream.range(0, workers)
                .parallel()
                .mapToObj(_ -> follow(contacts, until, next))
                .reduce((one, other) -> {
                    one.addAll(other);
                    return one;
                })
                .orElseGet(SecondaryTable::new)
                .rows();
    }

    private SecondaryTable follow(Meetings contacts, int[] until, AtomicInteger next) {
        var found = new SecondaryTable();
        var finder = new MeetingFinder();
        var tally = new Tally(4_096);
        for (int from = next.getAndAdd(AT_ONCE); from < contacts.size(); from = next.getAndAdd(AT_ONCE)) {
            for (int each = from; each < Math.min(from + AT_ONCE, contacts.size()); each++) {
                if (contacts.first()[each] < until[each]) {
                    finder.add(snapshot, places, contacts.person()[each], contacts.first()[each], until[each], tally);
                    keep(contacts.person()[each], tally, found);
                    tally.clear();
                }
            }
        }
        return found;
    }

    private void keep(int contact, Tally tally, SecondaryTable found) {
        for (int each = 0; each < tally.size(); each++) {
            if (tally.seconds(each) >= atLeast && Arrays.binarySearch(apart, tally.person(each)) < 0) {
                found.add(tally.person(each), contact, tally.seconds(each), tally.first(each), 1);
            }
        }
    }
}
