package org.huhang.visits;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import org.huhang.visits.RefusedLines.Why;

/// What only lines beside each other tell: the same line twice, what is known already, one person in two cities at
/// once. Day after day, each in parts of some million, person by person in the order of time, together with the visits
/// that are there already.
final class LineChecks {
    /// Lines of one part, by 21 bits.
    static final int MOST_LINES = 1 << 21;
    /// No person begins more stays than this in one second: whoever seems to is many, or a machine.
    static final int MOST_AT_ONCE = 50;

    private static final int AIMED = 1_200_000;
    private static final int SECOND_BITS = 17;
    private static final int INDEX_BITS = 21;

    private final DayFiles stored;
    private final int[] cities;
    private final RefusedLines refused;
    private final BitSet people;
    private final int[] lastEnd;
    private final int[] lastCity;
    private final int[] lastRow;
    private final Part part = new Part();

    /// @param cities by place
    /// @param people who is in the file, by pseudonym
    LineChecks(DayFiles stored, int[] cities, BitSet people, RefusedLines refused) {
        this.stored = stored;
        this.cities = cities;
        this.people = people;
        this.refused = refused;
        lastEnd = new int[people.length()];
        lastCity = new int[people.length()];
        lastRow = new int[people.length()];
    }

    void check(Spill spill) throws IOException, DamagedFile {
        for (int day : spill.days()) {
            if (day == spill.days().first()) {
                carryIn(day - 1);
            }
            check(spill, day);
        }
    }

    /// Who was still somewhere at midnight.
    private void carryIn(int day) throws IOException, DamagedFile {
        stored.read(date(day), (person, place, start, seconds, bits) -> {
            if (people.get(person) && cities[place] != 0 && start + seconds > lastEnd[person]) {
                stay(person, start + seconds, cities[place], 0);
            }
        });
    }

    private void check(Spill spill, int day) throws IOException, DamagedFile {
        var date = date(day);
        var already = new long[1];
        stored.read(date, (person, place, start, seconds, bits) -> {
            if (people.get(person)) {
                already[0]++;
            }
        });
        int parts = Math.toIntExact((already[0] + spill.lines(day)) / AIMED + 1);
        for (int p = 0; p < parts; p++) {
            int mine = p;
            part.clear();
            if (already[0] > 0) {
                stored.read(date, (person, place, start, seconds, bits) -> {
                    if (person % parts == mine && people.get(person)) {
                        part.add(0, person, place, start, seconds, bits);
                    }
                });
            }
            spill.read(day, (row, person, place, start, seconds, bits) -> {
                if (person % parts == mine && !part.add(row, person, place, start, seconds, bits)) {
                    refused.add(row, Why.TOO_MANY, 0);
                }
            });
            part.sort();
            walk();
        }
    }

    private void walk() {
        for (int i = 0; i < part.size; i++) {
            int at = part.at(i);
            int row = part.rows[at];
            if (row == 0 || !isRepeated(i, at, row)) {
                place(at, row);
            }
        }
    }

    private boolean isRepeated(int i, int at, int row) {
        int earlier = i - 1;
        while (earlier >= 0 && part.startsWith(earlier, i)) {
            int other = part.at(earlier);
            if (part.same(at, other)) {
                refused.add(row, part.rows[other] == 0 ? Why.KNOWN : Why.TWICE, part.rows[other]);
                return true;
            }
            if (i - earlier >= MOST_AT_ONCE) {
                refused.add(row, Why.TOO_MANY, 0);
                return true;
            }
            earlier--;
        }
        return false;
    }

    private void place(int at, int row) {
        int city = cities[part.places[at]];
        if (city == 0) {
            return;
        }
        int person = part.people[at];
        int start = part.starts[at];
        if (TwoCities.excludes(lastCity[person], lastEnd[person], city, start)) {
            if (row != 0) {
                refused.add(row, Why.TWO_CITIES, lastRow[person]);
                return;
            }
            if (lastRow[person] != 0) {
                refused.add(lastRow[person], Why.TWO_CITIES, 0);
            }
        }
        if (start + part.seconds[at] > lastEnd[person]) {
            stay(person, start + part.seconds[at], city, row);
        }
    }

    private void stay(int person, int end, int city, int row) {
        lastEnd[person] = end;
        lastCity[person] = city;
        lastRow[person] = row;
    }

    private static LocalDate date(int day) {
        return Moments.DAY_ZERO.plusDays(day);
    }

    /// Lines in columns, and their order: person, second of the day, then as they came, those known already first.
    private static final class Part {
        private int[] rows = new int[1 << 16];
        private int[] people = new int[1 << 16];
        private int[] places = new int[1 << 16];
        private int[] starts = new int[1 << 16];
        private int[] seconds = new int[1 << 16];
        private int[] bits = new int[1 << 16];
        private long[] order = new long[1 << 16];
        private int size;

        void clear() {
            size = 0;
        }

        boolean add(int row, int person, int place, int start, int length, int packed) {
            if (size == MOST_LINES) {
                return false;
            }
            if (size == rows.length) {
                grow();
            }
            rows[size] = row;
            people[size] = person;
            places[size] = place;
            starts[size] = start;
            seconds[size] = length;
            bits[size] = packed;
            order[size] = (long) person << (SECOND_BITS + INDEX_BITS)
                    | (long) Math.floorMod(start, Moments.SECONDS_A_DAY) << INDEX_BITS
                    | size;
            size++;
            return true;
        }

        private void grow() {
            int more = rows.length * 2;
            rows = Arrays.copyOf(rows, more);
            people = Arrays.copyOf(people, more);
            places = Arrays.copyOf(places, more);
            starts = Arrays.copyOf(starts, more);
            seconds = Arrays.copyOf(seconds, more);
            bits = Arrays.copyOf(bits, more);
            order = Arrays.copyOf(order, more);
        }

        void sort() {
            Arrays.sort(order, 0, size);
        }

        int at(int i) {
            return (int) order[i] & (MOST_LINES - 1);
        }

        /// Whether both are of one person and begin in the same second.
        boolean startsWith(int i, int j) {
            return order[i] >>> INDEX_BITS == order[j] >>> INDEX_BITS;
        }

        boolean same(int one, int other) {
            return places[one] == places[other] && seconds[one] == seconds[other] && bits[one] == bits[other];
        }
    }
}
