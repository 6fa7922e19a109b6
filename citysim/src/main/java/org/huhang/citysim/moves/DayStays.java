package org.huhang.citysim.moves;

import java.util.Arrays;

/// Collects all stays that touch one day of a survey: from 4 in the morning to 4 in the morning, cut to it.
final class DayStays implements VisitSink {
    private static final int TURN = 4 * 3_600;

    private final int from;
    private final int to;
    int[] persons = new int[1 << 12];
    int[] places = new int[1 << 12];
    int[] starts = new int[1 << 12];
    int[] ends = new int[1 << 12];
    int count;

    DayStays(int day) {
        from = day * Timeline.DAY + TURN;
        to = from + Timeline.DAY;
    }

    @Override
    public void visit(int person, int place, int day, int startSecondOfDay, int seconds) {
        int start = Math.max(from, day * Timeline.DAY + startSecondOfDay);
        int end = Math.min(to, day * Timeline.DAY + startSecondOfDay + seconds);
        if (start >= end) {
            return;
        }
        if (count == persons.length) {
            grow(2 * count);
        }
        persons[count] = person;
        places[count] = place;
        starts[count] = start;
        ends[count++] = end;
    }

    private void grow(int size) {
        persons = Arrays.copyOf(persons, size);
        places = Arrays.copyOf(places, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
    }

    void addAll(DayStays other) {
        int sum = count + other.count;
        if (sum > persons.length) {
            grow(Math.max(sum, 2 * count));
        }
        System.arraycopy(other.persons, 0, persons, count, other.count);
        System.arraycopy(other.places, 0, places, count, other.count);
        System.arraycopy(other.starts, 0, starts, count, other.count);
        System.arraycopy(other.ends, 0, ends, count, other.count);
        count = sum;
    }

    static DayStays of(Moves moves, int day) {
        var parts = new DayStays[moves.parts()];
        moves.tellAll(part -> parts[part] = new DayStays(day));
        var all = new DayStays(day);
        for (DayStays part : parts) {
            all.addAll(part);
        }
        return all;
    }

    /// Stays in the order of places, as numbers of stays.
    int[] byPlace() {
        var keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = ((long) places[i] << 32) | i;
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
