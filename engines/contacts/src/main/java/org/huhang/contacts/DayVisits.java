package org.huhang.contacts;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Visits that begin on one day, in columns, in the order in which they came.
public final class DayVisits {
    final int day;
    int size;
    int[] person;
    int[] place;
    int[] start;
    int[] seconds;
    /// As long as the others once any seat is known.
    int @Nullable [] seat;

    private int seats;

    public DayVisits(int day, int capacity) {
        if (day < 0 || day > Day.of(Visit.LATEST)) {
            throw new IllegalArgumentException("no visit begins on day " + day);
        }
        this.day = day;
        person = new int[capacity];
        place = new int[capacity];
        start = new int[capacity];
        seconds = new int[capacity];
    }

    public int day() {
        return day;
    }

    public int size() {
        return size;
    }

    public int person(int index) {
        return person[index];
    }

    public int place(int index) {
        return place[index];
    }

    /// Second of the day.
    public int start(int index) {
        return start[index];
    }

    public int seconds(int index) {
        return seconds[index];
    }

    /// @param oneStart second of this day
    /// @param oneSeat as [Seat] says
    public void add(int onePerson, int onePlace, int oneStart, int oneSeconds, int oneSeat) {
        add(onePerson, onePlace, oneStart, oneSeconds);
        if (oneSeat != Seat.UNKNOWN) {
            if (seat == null) {
                seat = new int[person.length];
            }
            seat[size - 1] = oneSeat;
            seats++;
        }
    }

    public int seatOf(int index) {
        return seat == null ? Seat.UNKNOWN : seat[index];
    }

    /// Makes one visit of those of one person to one place that overlap: [OwnOverlaps] says how.
    ///
    /// @return how many visits fewer there are
    public int mergeOverlaps() {
        return OwnOverlaps.merge(this);
    }

    void setSeat(int index, int oneSeat) {
        if (seat != null) {
            seats += (oneSeat == Seat.UNKNOWN ? 0 : 1) - (seat[index] == Seat.UNKNOWN ? 0 : 1);
            seat[index] = oneSeat;
        }
    }

    void removeIf(IntPredicate gone) {
        int kept = 0;
        for (int each = 0; each < size; each++) {
            if (gone.test(each)) {
                setSeat(each, Seat.UNKNOWN);
                continue;
            }
            person[kept] = person[each];
            place[kept] = place[each];
            start[kept] = start[each];
            seconds[kept] = seconds[each];
            if (seat != null) {
                seat[kept] = seat[each];
            }
            kept++;
        }
        size = kept;
    }

    /// How many visits have a known seat.
    int seats() {
        return seats;
    }

    public void add(int onePerson, int onePlace, int oneStart, int oneSeconds) {
        if (onePerson < 0 || onePlace < 0 || oneStart < 0 || oneStart >= Day.SECONDS) {
            throw new IllegalArgumentException(
                    "not a visit of one day: " + onePerson + ", " + onePlace + ", " + oneStart);
        }
        if (oneSeconds < 1 || oneSeconds > Visit.LONGEST) {
            throw new IllegalArgumentException("a visit lasts 1 to " + Visit.LONGEST + " seconds, not " + oneSeconds);
        }
        if (size == person.length) {
            grow();
        }
        person[size] = onePerson;
        place[size] = onePlace;
        start[size] = oneStart;
        seconds[size] = oneSeconds;
        if (seat != null) {
            seat[size] = Seat.UNKNOWN;
        }
        size++;
    }

    public void clear() {
        size = 0;
        seats = 0;
        seat = null;
    }

    /// One more than the highest number of a person.
    int people() {
        return most(person, size) + 1;
    }

    int places() {
        return most(place, size) + 1;
    }

    private static int most(int[] numbers, int size) {
        int most = -1;
        for (int each = 0; each < size; each++) {
            most = Math.max(most, numbers[each]);
        }
        return most;
    }

    private void grow() {
        int wider = Math.max(16, size + (size >> 1));
        person = Arrays.copyOf(person, wider);
        place = Arrays.copyOf(place, wider);
        start = Arrays.copyOf(start, wider);
        seconds = Arrays.copyOf(seconds, wider);
        if (seat != null) {
            seat = Arrays.copyOf(seat, wider);
        }
    }
}
