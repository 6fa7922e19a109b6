package org.huhang.planning.curtois;

import java.util.stream.IntStream;

/// An instance as arrays, for counting fast. Index order: employee, day, shift.
final class Tables {
    final Instance instance;
    final int days;
    final int shifts;
    final int staff;
    final int[] minutes;
    /// `forbidden[a][b]`: b may not follow a on the next day
    final boolean[][] forbidden;
    final boolean[][] dayOff;
    final int[][] mostShifts;
    /// For each employee the shifts that they may work at all.
    final int[][] allowed;
    /// What working this shift on this day changes for its employee's requests; the constant part is in
    /// [#requestBase].
    final int[][][] request;
    final long requestBase;
    final int[][] required;
    final int[][] under;
    final int[][] over;

    Tables(Instance instance) {
        this.instance = instance;
        days = instance.days();
        shifts = instance.shifts().size();
        staff = instance.staff().size();
        minutes = instance.shifts().stream().mapToInt(Instance.Shift::minutes).toArray();
        forbidden = new boolean[shifts][shifts];
        for (int shift = 0; shift < shifts; shift++) {
            for (int next : instance.shifts().get(shift).notBefore()) {
                forbidden[shift][next] = true;
            }
        }
        dayOff = new boolean[staff][days];
        mostShifts = new int[staff][];
        allowed = new int[staff][];
        for (int employee = 0; employee < staff; employee++) {
            for (int day : instance.staff().get(employee).daysOff()) {
                dayOff[employee][day] = true;
            }
            mostShifts[employee] = instance.staff().get(employee).mostShifts().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] most = mostShifts[employee];
            allowed[employee] =
                    IntStream.range(0, shifts).filter(shift -> most[shift] > 0).toArray();
        }
        request = new int[staff][days][shifts];
        long base = 0;
        for (var on : instance.onRequests()) {
            request[on.employee()][on.day()][on.shift()] -= on.weight();
            base += on.weight();
        }
        for (var off : instance.offRequests()) {
            request[off.employee()][off.day()][off.shift()] += off.weight();
        }
        requestBase = base;
        required = new int[days][shifts];
        under = new int[days][shifts];
        over = new int[days][shifts];
        for (var cover : instance.cover()) {
            required[cover.day()][cover.shift()] = cover.required();
            under[cover.day()][cover.shift()] = cover.under();
            over[cover.day()][cover.shift()] = cover.over();
        }
    }

    long coverCost(int day, int shift, int working) {
        int missing = required[day][shift] - working;
        return missing > 0 ? (long) missing * under[day][shift] : (long) -missing * over[day][shift];
    }

    Instance.Employee employee(int employee) {
        return instance.staff().get(employee);
    }
}
