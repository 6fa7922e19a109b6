package org.huhang.contacts;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds whom one person met. The work goes in steps over all the person's visits, not visit by visit, so that
/// the processor waits for many misses of its cache at once instead of one after the other. It keeps its memory
/// for the next question; one thread uses it at a time.
final class MeetingFinder {
    /// A stay that began so many days ago can still last.
    private static final int DAYS_BACK = 2;

    private Snapshot snapshot = Snapshot.EMPTY;
    private PlaceSet places = PlaceSet.ALL;
    private int from;
    private int to;

    private int visits;
    private int[] visitDay = new int[256];
    private int[] visitPlace = new int[256];
    private int[] visitStart = new int[256];
    private int[] visitEnd = new int[256];

    private int runs;
    private @Nullable DaySegment[] runSegment = new @Nullable DaySegment[256];
    private int[] runVisit = new int[256];
    private int[] runFrom = new int[256];
    private int[] runTo = new int[256];

    /// For the eyes of the compiler alone, which otherwise leaves reading ahead out.
    @SuppressWarnings("UnusedVariable")
    private long touched;

    /// Adds to the tally everybody who was at one place with this person between two moments.
    ///
    /// @param start moment from which on, and `end`
    /// @return how many sealed visits were read for it
    long add(Snapshot of, PlaceSet at, int person, int start, int end, Tally tally) {
        snapshot = of;
        places = at;
        from = start;
        to = end;
        visits = 0;
        runs = 0;
        listSealed(person);
        listLive(person);
        listRuns();
        touch();
        long read = visits;
        for (int run = 0; run < runs; run++) {
            var segment = Objects.requireNonNull(runSegment[run]);
            int visit = runVisit[run];
            int shift = Day.start(segment.day());
            read += Overlaps.add(
                    segment,
                    runFrom[run],
                    runTo[run],
                    visitStart[visit] - shift,
                    visitEnd[visit] - shift,
                    shift,
                    person,
                    tally);
        }
        for (LiveVisits live : snapshot.live) {
            for (int visit = 0; visit < visits; visit++) {
                addLive(live, visit, person, tally);
            }
        }
        return read;
    }

    /// Lets go of what was asked, so that days that are over are not held.
    void forget() {
        snapshot = Snapshot.EMPTY;
        Arrays.fill(runSegment, 0, runs, null);
    }

    private void listSealed(int person) {
        int firstDay = Day.of(from) - DAYS_BACK;
        int lastDay = Day.of(to - 1);
        for (int day = firstDay; day <= lastDay; day++) {
            var segment = snapshot.day(day);
            if (segment == null || Day.start(day) + segment.latestEnd <= from) {
                continue;
            }
            long listed = segment.listed(person);
            int first = (int) (listed >>> 32);
            int count = (int) listed;
            reserveVisits(count);
            for (int each = 0; each < count; each++) {
                visitDay[visits + each] = day;
                visitPlace[visits + each] = segment.position(first + each);
            }
            visits += count;
        }
        readSealed();
    }

    /// Where a visit lies becomes when and at which place it was; those outside the two moments go.
    private void readSealed() {
        int kept = 0;
        for (int each = 0; each < visits; each++) {
            var segment = sealed(visitDay[each]);
            int position = visitPlace[each];
            long word = segment.word(position);
            int start = Day.start(visitDay[each]) + VisitWord.start(word);
            int begin = Math.max(start, from);
            int end = Math.min(start + VisitWord.seconds(word), to);
            if (begin < end) {
                visitDay[kept] = visitDay[each];
                visitPlace[kept] = position;
                visitStart[kept] = begin;
                visitEnd[kept] = end;
                kept++;
            }
        }
        visits = kept;
        for (int each = 0; each < visits; each++) {
            visitPlace[each] = sealed(visitDay[each]).placeOf(visitPlace[each]);
        }
        keepPlaces();
    }

    private void keepPlaces() {
        int kept = 0;
        for (int each = 0; each < visits; each++) {
            if (places.has(visitPlace[each])) {
                visitPlace[kept] = visitPlace[each];
                visitStart[kept] = visitStart[each];
                visitEnd[kept] = visitEnd[each];
                kept++;
            }
        }
        visits = kept;
    }

    private DaySegment sealed(int day) {
        return Objects.requireNonNull(snapshot.day(day));
    }

    private void listLive(int person) {
        for (LiveVisits live : snapshot.live) {
            int piece = live.byPerson.head(person);
            while (piece != 0) {
                int[] slab = live.byPerson.slab(piece);
                int at = LiveTable.at(piece);
                int used = LiveTable.used(slab, at);
                reserveVisits(used);
                for (int each = 0; each < used; each++) {
                    int entry = at + LiveTable.HEADER + each * LiveTable.ENTRY;
                    int start = slab[entry + 1];
                    int begin = Math.max(start, from);
                    int end = Math.min(start + slab[entry + 2], to);
                    if (begin < end && places.has(slab[entry])) {
                        visitPlace[visits] = slab[entry];
                        visitStart[visits] = begin;
                        visitEnd[visits] = end;
                        visits++;
                    }
                }
                piece = slab[at];
            }
        }
    }

    /// For each visit the days in whose segments others of the same place and time may lie.
    private void listRuns() {
        for (int visit = 0; visit < visits; visit++) {
            int firstDay = Day.of(visitStart[visit]);
            int lastDay = Day.of(visitEnd[visit] - 1);
            for (int day = firstDay - DAYS_BACK; day <= lastDay; day++) {
                var segment = snapshot.day(day);
                int place = visitPlace[visit];
                if (segment == null
                        || Day.start(day) + segment.latestEnd <= visitStart[visit]
                        || !segment.knowsPlace(place)) {
                    continue;
                }
                if (runs == runFrom.length) {
                    growRuns();
                }
                runSegment[runs] = segment;
                runVisit[runs] = visit;
                runFrom[runs] = segment.placeStart(place);
                runTo[runs] = segment.placeStart(place + 1);
                runs++;
            }
        }
    }

    private void touch() {
        long sum = 0;
        for (int run = 0; run < runs; run++) {
            if (runFrom[run] < runTo[run]) {
                sum += Objects.requireNonNull(runSegment[run]).word(runFrom[run]);
            }
        }
        touched += sum;
    }

    private void addLive(LiveVisits live, int visit, int person, Tally tally) {
        int start = visitStart[visit];
        int end = visitEnd[visit];
        int piece = live.byPlace.head(visitPlace[visit]);
        while (piece != 0) {
            int[] slab = live.byPlace.slab(piece);
            int at = LiveTable.at(piece);
            int used = LiveTable.used(slab, at);
            int entry = at + LiveTable.HEADER;
            for (int each = 0; each < used; each++, entry += LiveTable.ENTRY) {
                int begin = Math.max(slab[entry + 1], start);
                int until = Math.min(slab[entry + 1] + slab[entry + 2], end);
                if (begin < until && slab[entry] != person) {
                    tally.add(slab[entry], begin, until);
                }
            }
            piece = slab[at];
        }
    }

    private void reserveVisits(int more) {
        if (visits + more > visitPlace.length) {
            int wider = Math.max(visits + more, visitPlace.length * 2);
            visitDay = Arrays.copyOf(visitDay, wider);
            visitPlace = Arrays.copyOf(visitPlace, wider);
            visitStart = Arrays.copyOf(visitStart, wider);
            visitEnd = Arrays.copyOf(visitEnd, wider);
        }
    }

    private void growRuns() {
        int wider = runFrom.length * 2;
        runSegment = Arrays.copyOf(runSegment, wider);
        runVisit = Arrays.copyOf(runVisit, wider);
        runFrom = Arrays.copyOf(runFrom, wider);
        runTo = Arrays.copyOf(runTo, wider);
    }
}
