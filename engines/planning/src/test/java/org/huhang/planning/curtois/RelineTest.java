package org.huhang.planning.curtois;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RelineTest {
    static LongStream seeds() {
        return LongStream.of(1, 2, 3, 4, 5, System.nanoTime());
    }

    /// Against every row there is: eight days, two shifts, random limits, requests and colleagues.
    @ParameterizedTest
    @MethodSource("seeds")
    void itFindsTheCheapestRowOfAll(long seed) throws BadInstance {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            var tables = new Tables(instance(random, 8));
            var off = new int[8];
            Arrays.fill(off, Instance.OFF);
            var lines = new ArrayList<Line>();
            for (int employee = 0; employee < 3; employee++) {
                lines.add(new Line(employee, new Row(off, 0)));
            }
            var desk = new Desk(tables, lines);
            long best = Long.MAX_VALUE;
            for (int number = 0; number < 6561; number++) {
                int[] row = row(number);
                if (desk.holds(0, row)) {
                    best = Math.min(best, cost(tables, row));
                }
            }
            int[] found = new Reline(desk).find(0, off, 0, 8, 0, 1, random);
            assertEquals(best, found == null ? Long.MAX_VALUE : cost(tables, found), "round " + round);
        }
    }

    /// Only the window changes, and what follows it still holds.
    @ParameterizedTest
    @MethodSource("seeds")
    void aWindowFitsIntoTheDaysAroundIt(long seed) throws BadInstance {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int moved = 0;
        for (int round = 0; round < 200; round++) {
            var plan = ShiftSolver.first(new Tables(instance(random, 3)), random);
            var desk = new Desk(plan.tables, plan.lines);
            var line = plan.lines.getFirst();
            int[] row = line.row.toArray();
            if (line.row.breaches > 0) {
                continue;
            }
            desk.count(line.row, 2, 6, -1);
            int[] found = new Reline(desk).find(0, row, 2, 6, 50, 1, random);
            assertTrue(found != null && desk.holds(0, found), "the old row is one");
            for (int day : new int[] {0, 1, 6, 7}) {
                assertEquals(row[day], Objects.requireNonNull(found)[day]);
            }
            moved += Arrays.equals(row, found) ? 0 : 1;
        }
        assertTrue(moved > 0);
    }

    private static long cost(Tables tables, int[] row) {
        long cost = 0;
        for (int day = 0; day < row.length; day++) {
            if (row[day] != Instance.OFF) {
                cost += tables.coverCost(day, row[day], 1)
                        - tables.coverCost(day, row[day], 0)
                        + tables.request[0][day][row[day]];
            }
        }
        return cost;
    }

    private static int[] row(int number) {
        int[] row = new int[8];
        int rest = number;
        for (int day = 0; day < 8; day++) {
            row[day] = rest % 3 - 1;
            rest /= 3;
        }
        return row;
    }

    /// @param most late shifts of those who may not work them without limit
    private static Instance instance(Random random, int most) throws BadInstance {
        var text = new StringBuilder("SECTION_HORIZON\n8\nSECTION_SHIFTS\nE,480,\nL,%d,E\nSECTION_STAFF\n"
                .formatted(random.nextBoolean() ? 480 : 600));
        for (var id : List.of("A", "B", "C")) {
            text.append("%s,%s,%d,%d,%d,%d,%d,%d\n"
                    .formatted(
                            id,
                            random.nextBoolean() ? "" : "E=8|L=" + (random.nextBoolean() ? 0 : most),
                            1920 + random.nextInt(3) * 480,
                            random.nextInt(4) * 480,
                            2 + random.nextInt(4),
                            1 + random.nextInt(2),
                            1 + random.nextInt(3),
                            random.nextInt(2)));
        }
        text.append("SECTION_DAYS_OFF\nA,%d\nSECTION_SHIFT_OFF_REQUESTS\n".formatted(random.nextInt(8)));
        for (int request = 0; request < 5; request++) {
            text.append(
                    "A,%d,%s,%d\n".formatted(random.nextInt(8), random.nextBoolean() ? "E" : "L", random.nextInt(300)));
        }
        text.append("SECTION_COVER\n");
        for (int day = 0; day < 8; day++) {
            for (var shift : List.of("E", "L")) {
                text.append("%d,%s,%d,%d,%d\n"
                        .formatted(day, shift, random.nextInt(3), 50 + random.nextInt(100), 1 + random.nextInt(3)));
            }
        }
        return InstanceReader.read(text.toString().lines().toList());
    }
}
