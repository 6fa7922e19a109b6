package org.huhang.tracing;

import java.time.LocalDate;

/// An exposure counts from `daysBefore` days before onset or, without onset, before the first positive
/// specimen was taken, to the day of isolation. Default 2, allowed 1 to 14; some cities used 4 for Delta, so
/// it is a parameter of the edition in force (`tracing.rule_editions`).
///
/// Source: rules.md E1, E2: national prevention and control plan, 8th edition, May 2021 (official).
record ContactWindow(int daysBefore) {
    static final int DEFAULT_DAYS = 2;

    ContactWindow {
        if (daysBefore < 1 || daysBefore > 14) {
            throw new IllegalArgumentException("a contact window of " + daysBefore + " days");
        }
    }

    LocalDate firstDay(LocalDate anchor) {
        return anchor.minusDays(daysBefore);
    }

    /// @param anchor day of onset or of the specimen, `exposed` the last day of the meeting, both the city's days
    boolean covers(LocalDate anchor, LocalDate exposed) {
        return !exposed.isBefore(firstDay(anchor));
    }
}
