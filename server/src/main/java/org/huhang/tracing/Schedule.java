package org.huhang.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.huhang.testing.Results.OwnFinding;
import org.jspecify.annotations.Nullable;

/// The days of a contact, counted from the last exposure (F6): day 1 is the day after it, so that a stay of fourteen
/// days
/// ends with the fourteenth. Schedules are lists of day numbers (F7). A test day is met by the first specimen that was
/// taken on it or after it, before the next test day begins; an invalid or unclear one meets nothing.
///
/// @param lastExposure the city's day
/// @param since the city's day of the approval
record Schedule(ClassRule rule, LocalDate lastExposure, LocalDate since) {

    static Schedule of(ClassRule rule, Instant lastExposure, Instant approved, ZoneId zone) {
        return new Schedule(
                rule,
                lastExposure.atZone(zone).toLocalDate(),
                approved.atZone(zone).toLocalDate());
    }

    LocalDate firstDay() {
        return lastExposure.plusDays(1);
    }

    LocalDate stayUntil() {
        return lastExposure.plusDays(rule.stayDays());
    }

    LocalDate lastDay() {
        return stayUntil().plusDays(rule.homeDays());
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(lastDay());
    }

    private record Due(int number, boolean atHome, LocalDate day) {}

    private List<Due> dues() {
        var dues = new ArrayList<Due>();
        rule.testDays().forEach(each -> dues.add(new Due(each, false, lastExposure.plusDays(each))));
        rule.homeTestDays()
                .forEach(each -> dues.add(new Due(each, true, stayUntil().plusDays(each))));
        return dues;
    }

    /// @param results of this person, the earliest first
    List<TestDay> tests(List<OwnFinding> results, LocalDate today, ZoneId zone) {
        var dues = dues();
        var days = new ArrayList<TestDay>();
        for (int i = 0; i < dues.size(); i++) {
            var due = dues.get(i);
            var next = i + 1 < dues.size() ? dues.get(i + 1).day() : null;
            var met = results.stream()
                    .filter(each ->
                            says(each) && isWithin(each.takenAt().atZone(zone).toLocalDate(), due.day(), next))
                    .findFirst();
            days.add(new TestDay(
                    due.number(),
                    due.atHome(),
                    due.day(),
                    met.isPresent() ? TestDay.TestDayState.MET : unmet(due.day(), next, today),
                    met.map(OwnFinding::finding).orElse(null),
                    met.map(OwnFinding::takenAt).orElse(null)));
        }
        return days;
    }

    private static boolean says(OwnFinding result) {
        return switch (result.finding()) {
            case NEGATIVE, POSITIVE -> true;
            case INDETERMINATE, INVALID -> false;
        };
    }

    private static boolean isWithin(LocalDate taken, LocalDate day, @Nullable LocalDate next) {
        return !taken.isBefore(day) && (next == null || taken.isBefore(next));
    }

    /// The day itself is time enough; after it, it is missed, unless nobody knew of the contact then.
    private TestDay.TestDayState unmet(LocalDate day, @Nullable LocalDate next, LocalDate today) {
        if (today.isBefore(day)) {
            return TestDay.TestDayState.TO_COME;
        }
        if (next != null && !since.isBefore(next)) {
            return TestDay.TestDayState.BEFORE;
        }
        return today.equals(day) || (since.isAfter(day) && (next == null || today.isBefore(next)))
                ? TestDay.TestDayState.DUE
                : TestDay.TestDayState.MISSED;
    }
}
