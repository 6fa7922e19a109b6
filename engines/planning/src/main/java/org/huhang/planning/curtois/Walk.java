package org.huhang.planning.curtois;

/// The steps that one employee may take from day to day inside of a window, given the days around it.
final class Walk {
    private static final int UNPACED_DAYS = 35;
    private static final int SLACK_SHIFTS = 6;
    private static final int SLACK_WEEKENDS = 2;

    private final Tables tables;
    private final Instance.Employee rules;
    private final int employee;
    private final int from;
    private final int to;
    private final int unit;
    private final int[] row;
    private final int[] shiftsLeft;
    private int minutesLeft;
    private int minutesWanted;
    private int weekendsLeft;
    private final int longestShift;
    private final boolean paced;

    Walk(Tables tables, int employee, int[] row, int from, int to, int unit) {
        this.tables = tables;
        this.rules = tables.employee(employee);
        this.employee = employee;
        this.row = row;
        this.from = from;
        this.to = to;
        this.unit = unit;
        shiftsLeft = tables.mostShifts[employee].clone();
        minutesLeft = rules.mostMinutes();
        minutesWanted = rules.leastMinutes();
        weekendsLeft = Math.min(rules.mostWeekends(), States.MOST_WEEKENDS);
        int longest = 0;
        for (int shift = 0; shift < tables.shifts; shift++) {
            longest = shiftsLeft[shift] > 0 ? Math.max(longest, tables.minutes[shift]) : longest;
        }
        longestShift = longest;
        paced = to - from > UNPACED_DAYS;
        for (int day = 0; day < row.length; day++) {
            if ((day < from || day >= to) && row[day] != Instance.OFF) {
                shiftsLeft[row[day]]--;
                minutesLeft -= tables.minutes[row[day]];
                minutesWanted -= tables.minutes[row[day]];
                weekendsLeft -= RowRules.isNewWeekend(row, day) ? 1 : 0;
            }
        }
    }

    /// How many numbers of minutes there can be on one day of the window.
    long unitsFree() {
        long most = Math.max(0, Math.min(minutesLeft, (long) (to - from) * longestShift));
        return (paced ? Math.min(most, minutesLeft - minutesWanted + 2L * slack()) : most) / unit;
    }

    private int slack() {
        return SLACK_SHIFTS * longestShift;
    }

    /// In a long window minutes and weekends are spread: what is far ahead of an even pace or behind it is not
    /// followed, or the cheapest days would use all up early.
    private boolean keepsPace(int index, int units, int weekends) {
        if (!paced) {
            return true;
        }
        long done = index + 1L;
        long minutes = (long) units * unit;
        return minutes * (to - from) >= minutesWanted * done - (long) slack() * (to - from)
                && minutes * (to - from) <= minutesLeft * done + (long) slack() * (to - from)
                && (long) (weekends - SLACK_WEEKENDS) * (to - from) <= weekendsLeft * done;
    }

    int start() {
        if (from == 0) {
            return States.of(0, 0, true, 0, 0);
        }
        int day = from - 1;
        boolean works = row[day] != Instance.OFF;
        while (day >= 0 && (row[day] != Instance.OFF) == works) {
            day--;
        }
        int run = from - 1 - day;
        boolean settled = day < 0 || run >= (works ? rules.leastConsecutive() : rules.leastDaysOff());
        return States.of(works ? row[from - 1] + 1 : 0, run, settled, 0, 0);
    }

    /// Offers each state that may follow this one.
    ///
    /// @param index of the day in the window
    void onward(Layer[] layers, int index, int at, long[] prices, Layer next) {
        int state = layers[index].key[at];
        long cost = layers[index].cost[at];
        int day = from + index;
        int last = States.shift(state);
        int run = States.run(state);
        boolean settled = States.settled(state);
        int units = States.units(state);
        int weekends = States.weekends(state);
        long couldStill = (long) (to - day - 1) * longestShift;
        if (last == 0 || settled) {
            boolean fresh = last != 0;
            int length = fresh ? 1 : run + 1;
            if ((long) units * unit + couldStill >= minutesWanted && keepsPace(index, units, weekends)) {
                boolean enough = fresh ? rules.leastDaysOff() <= 1 : settled || length >= rules.leastDaysOff();
                next.offer(States.of(0, enough ? 0 : length, enough, weekends, units), cost, at);
            }
        }
        boolean mayWork = !tables.dayOff[employee][day] && (last != 0 ? run < rules.mostConsecutive() : settled);
        if (!mayWork) {
            return;
        }
        boolean newWeekend = day % 7 == 5 || (day % 7 == 6 && last == 0);
        int nowWeekends = weekends + (newWeekend ? 1 : 0);
        if (nowWeekends > weekendsLeft) {
            return;
        }
        boolean fromTheStart = last == 0 && day == 0;
        int length = last == 0 ? 1 : run + 1;
        boolean enough = fromTheStart || (last != 0 && settled) || length >= rules.leastConsecutive();
        for (int shift = 0; shift < tables.shifts; shift++) {
            int nowUnits = units + tables.minutes[shift] / unit;
            if ((last != 0 && tables.forbidden[last - 1][shift])
                    || (long) nowUnits * unit > minutesLeft
                    || (long) nowUnits * unit + couldStill < minutesWanted
                    || !keepsPace(index, nowUnits, nowWeekends)
                    || !hasLeft(layers, index, at, shift)) {
                continue;
            }
            next.offer(States.of(shift + 1, length, enough, nowWeekends, nowUnits), cost + prices[shift + 1], at);
        }
    }

    /// May one more of this shift be worked? Counted back along the way, where the limit could bind at all.
    private boolean hasLeft(Layer[] layers, int index, int at, int shift) {
        int left = shiftsLeft[shift];
        if (left <= 0 || left > index) {
            return left > 0;
        }
        int state = at;
        for (int day = index; day > 0; day--) {
            if (States.shift(layers[day].key[state]) == shift + 1 && --left == 0) {
                return false;
            }
            state = layers[day].before[state];
        }
        return true;
    }
}
