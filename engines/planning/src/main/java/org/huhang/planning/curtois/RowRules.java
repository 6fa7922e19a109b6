package org.huhang.planning.curtois;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The hard rules on one employee's row of days. What lies before and after the horizon is assumed so that it
/// never hurts: for the longest run of shifts the neighbours are days off, for the shortest run of shifts
/// they are shifts, for the shortest run of days off they are days off.
///
/// Source: Curtois and Qu, "Nurse Rostering Instances 1..24", rules on the data sets' page.
final class RowRules {
    private static final int SATURDAY = 5;
    private static final int SUNDAY = 6;

    private final Tables tables;
    private final int[] used;

    RowRules(Tables tables) {
        this.tables = tables;
        this.used = new int[tables.shifts];
    }

    /// @param out where each breach is named, too, if given
    /// @return how many; 0 for a row that may be worked
    int count(int employee, int[] row, @Nullable List<Breach> out) {
        return runs(employee, row, out, Integer.MAX_VALUE) + totals(employee, row, out);
    }

    /// As `count == 0`, but looks no further than the first breach.
    boolean holds(int employee, int[] row) {
        return runs(employee, row, null, 1) == 0 && totals(employee, row, null) == 0;
    }

    private int runs(int employee, int[] row, @Nullable List<Breach> out, int enough) {
        var rules = tables.employee(employee);
        int days = row.length;
        int breaches = 0;
        int day = 0;
        while (day < days && breaches < enough) {
            int start = day;
            boolean works = row[day] != Instance.OFF;
            while (day < days && (row[day] != Instance.OFF) == works) {
                if (works && day > start && tables.forbidden[row[day - 1]][row[day]]) {
                    breaches += told(Breach.SHIFT_ROTATION, out);
                }
                day++;
            }
            int length = day - start;
            boolean inside = start > 0 && day < days;
            if (works && length > rules.mostConsecutive()) {
                breaches += told(Breach.MOST_CONSECUTIVE, out);
            }
            if (inside && works && length < rules.leastConsecutive()) {
                breaches += told(Breach.LEAST_CONSECUTIVE, out);
            }
            if (inside && !works && length < rules.leastDaysOff()) {
                breaches += told(Breach.LEAST_DAYS_OFF, out);
            }
        }
        return breaches;
    }

    private int totals(int employee, int[] row, @Nullable List<Breach> out) {
        var rules = tables.employee(employee);
        Arrays.fill(used, 0);
        int breaches = 0;
        int minutes = 0;
        int weekends = 0;
        for (int day = 0; day < row.length; day++) {
            int shift = row[day];
            if (shift == Instance.OFF) {
                continue;
            }
            used[shift]++;
            minutes += tables.minutes[shift];
            if (tables.dayOff[employee][day]) {
                breaches += told(Breach.DAY_OFF, out);
            }
            if (isNewWeekend(row, day)) {
                weekends++;
            }
        }
        for (int shift = 0; shift < used.length; shift++) {
            if (used[shift] > tables.mostShifts[employee][shift]) {
                breaches += told(Breach.MOST_SHIFTS, out);
            }
        }
        if (minutes > rules.mostMinutes()) {
            breaches += told(Breach.MOST_MINUTES, out);
        }
        if (minutes < rules.leastMinutes()) {
            // for the search the more is missing, the worse
            breaches += told(Breach.LEAST_MINUTES, out) + (out == null ? (rules.leastMinutes() - minutes) / 480 : 0);
        }
        if (weekends > rules.mostWeekends()) {
            breaches += told(Breach.MOST_WEEKENDS, out);
        }
        return breaches;
    }

    /// Does a worked day begin a worked weekend? Saturday always, Sunday when Saturday was off.
    static boolean isNewWeekend(int[] row, int day) {
        int ofWeek = day % 7;
        return ofWeek == SATURDAY || (ofWeek == SUNDAY && (day == 0 || row[day - 1] == Instance.OFF));
    }

    private static int told(Breach breach, @Nullable List<Breach> out) {
        if (out != null) {
            out.add(breach);
        }
        return 1;
    }
}
