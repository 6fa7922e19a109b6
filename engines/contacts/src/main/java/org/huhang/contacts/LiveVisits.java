package org.huhang.contacts;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Visits in memory that lie in no day's segment yet, of whatever day, found by place and by person.
final class LiveVisits {
    /// More are refused until those that are there are sealed: some gigabytes of memory.
    static final int MOST = 1 << 25;

    final LiveTable byPlace = new LiveTable();
    final LiveTable byPerson = new LiveTable();
    private final AtomicLong size = new AtomicLong();
    private final Set<Integer> days = ConcurrentHashMap.newKeySet();

    /// Called by one thread at a time; a query that begins afterwards sees the visit.
    private void add(int person, int place, int start, int seconds, int seat) {
        byPlace.add(place, person, start, seconds, seat);
        byPerson.add(person, place, start, seconds, seat);
    }

    /// Makes room for the numbers of a batch's people and places, which is what memory can be short of.
    void reserve(ByteBuffer visits) {
        int person = 0;
        int place = 0;
        for (int at = visits.position(); at < visits.limit(); at += VisitBatch.VISIT) {
            person = Math.max(person, visits.getInt(at));
            place = Math.max(place, visits.getInt(at + Integer.BYTES));
        }
        byPerson.reserve(person);
        byPlace.reserve(place);
    }

    /// As a [VisitBatch] holds them; called by one thread at a time.
    void addAll(ByteBuffer visits) {
        int day = -1;
        size.addAndGet(visits.remaining() / VisitBatch.VISIT);
        while (visits.hasRemaining()) {
            int person = visits.getInt();
            int place = visits.getInt();
            int start = visits.getInt();
            int seconds = visits.getInt();
            int seat = visits.getInt();
            add(person, place, start, seconds, seat);
            if (Day.of(start) != day) {
                day = Day.of(start);
                days.add(day);
            }
        }
    }

    /// On which the visits begin.
    Set<Integer> days() {
        return Set.copyOf(days);
    }

    /// Copies everything to the days on which it begins, making those that are not there.
    void addTo(Map<Integer, DayVisits> days) {
        for (int key = 0; key < byPlace.keys(); key++) {
            int place = key;
            byPlace.forEach(place, (person, start, seconds, seat) -> {
                int day = Day.of(start);
                days.computeIfAbsent(day, each -> new DayVisits(each, 1_024))
                        .add(person, place, start - Day.start(day), seconds, seat);
            });
        }
    }

    long size() {
        return size.get();
    }
}
