package org.huhang.tracing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One edition of the rules of contact determination: who issued it and on which days it held, `startDate`
/// included, `endDate` not.
///
/// @param confidence how well its numbers are known: official, press, weak or assumed default
record RuleEdition(
        String edition,
        String issuer,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        int windowDays,
        String source,
        String confidence) {
    ContactWindow window() {
        return new ContactWindow(windowDays);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(startDate) && (endDate == null || day.isBefore(endDate));
    }
}
