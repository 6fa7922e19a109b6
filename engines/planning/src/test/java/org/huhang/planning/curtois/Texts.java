package org.huhang.planning.curtois;

import java.util.Arrays;
import java.util.List;

/// Small instances of our own, in the benchmark's text format.
final class Texts {
    /// One week, two employees, early and late; an early one may not follow a late one.
    static final String WEEK = """
            # a remark
            SECTION_HORIZON
            # days
            7

            SECTION_SHIFTS
            # ShiftID, Length in mins, Shifts which cannot follow this shift | separated
            E,480,
            L,480,E

            SECTION_STAFF
            # ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutiveShifts, MinConsecutiveShifts, ...
            A,E=7|L=2,2400,1440,5,2,2,1
            B,,2400,1440,5,2,2,1

            SECTION_DAYS_OFF
            # EmployeeID, DayIndexes (start at zero)
            A,0

            SECTION_SHIFT_ON_REQUESTS
            # EmployeeID, Day, ShiftID, Weight
            A,2,E,2
            B,3,L,3

            SECTION_SHIFT_OFF_REQUESTS
            B,1,E,1

            SECTION_COVER
            # Day, ShiftID, Requirement, Weight for under, Weight for over
            0,E,1,100,1
            1,E,1,100,1
            2,E,1,100,1
            2,L,1,100,1
            3,E,1,100,1
            3,L,1,100,1
            4,E,2,100,1
            """;

    private Texts() {}

    static Instance week() throws BadInstance {
        return InstanceReader.read(WEEK.lines().toList());
    }

    /// A row of days as text: a letter for a shift, a dot for a day off.
    static int[] row(Instance instance, String days) {
        return days.chars()
                .map(letter -> letter == '.' ? Instance.OFF : number(instance, (char) letter))
                .toArray();
    }

    static List<int[]> rows(Instance instance, String... rows) {
        return Arrays.stream(rows).map(row -> row(instance, row)).toList();
    }

    private static int number(Instance instance, char letter) {
        return instance.shifts().stream().map(Instance.Shift::id).toList().indexOf(String.valueOf(letter));
    }
}
