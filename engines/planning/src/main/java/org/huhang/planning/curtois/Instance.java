package org.huhang.planning.curtois;

import java.util.List;

/// One instance as its file states it. Days count from 0, a Monday. Employees and shifts are known by their
/// index.
public record Instance(
        int days,
        List<Shift> shifts,
        List<Employee> staff,
        List<Request> onRequests,
        List<Request> offRequests,
        List<Cover> cover) {
    /// A day without a shift, in a roster.
    public static final int OFF = -1;

    public Instance {
        shifts = List.copyOf(shifts);
        staff = List.copyOf(staff);
        onRequests = List.copyOf(onRequests);
        offRequests = List.copyOf(offRequests);
        cover = List.copyOf(cover);
    }

    /// @param notBefore indexes of the shifts that may not be worked on the day after this one
    public record Shift(String id, int minutes, List<Integer> notBefore) {}

    /// @param mostShifts for each shift how many of it; `days` where the file names none
    /// @param daysOff days on which the employee must not work
    public record Employee(
            String id,
            List<Integer> mostShifts,
            int mostMinutes,
            int leastMinutes,
            int mostConsecutive,
            int leastConsecutive,
            int leastDaysOff,
            int mostWeekends,
            List<Integer> daysOff) {}

    public record Request(int employee, int day, int shift, int weight) {}

    /// How many should work a shift on a day, and what each one less and each one more costs.
    public record Cover(int day, int shift, int required, int under, int over) {}
}
