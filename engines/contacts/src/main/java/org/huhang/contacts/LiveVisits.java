package org.huhang.contacts;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Visits in memory that lie in no day's segment yet, of whatever day, found by place and by person.
final class LiveVisits {
    /// More are refused until those that are there are sealed: some four gigabytes of memory.
    static final int MOST = 1 << 26;

    final LiveTable byPlace = new LiveTable();
    final LiveTable byPerson = new LiveTable();
    private final AtomicLong size = new AtomicLong();

    /// Called by one thread at a time; a query that begins afterwards sees the visit.
    private void add(int person, int place, int start, int seconds, int seat) {
        byPlace.add(place, person, start, seconds, seat);
        byPerson.add(person, place, start, seconds, seat);
    }

    /// As a [VisitBatch] holds them.
    void addAll(ByteBuffer visits) {
        size.addAndGet(visits.remaining() / VisitBatch.VISIT);
        while (visits.hasRemaining()) {
            add(visits.getInt(), visits.getInt(), visits.getInt(), visits.getInt(), visits.getInt());
        }
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
