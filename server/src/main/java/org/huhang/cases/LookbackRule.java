package org.huhang.cases;

import java.time.LocalDate;
import java.time.LocalTime;

/// How far back from onset (or the first positive specimen) an investigation looks: 14 days by the 8th edition, 7 by
/// the
/// 9th (rules.md E11). A row holds from its day on. What it calls a gap and a contradiction is our assumed default:
/// waking hours from 06:00 to 23:00, more than an hour unknown, a kilometre apart for a quarter of an hour.
record LookbackRule(
        LocalDate startDate,
        String edition,
        int days,
        String source,
        String confidence,
        LocalTime awakeFrom,
        LocalTime awakeUntil,
        int gapMinutes,
        int apartMetres,
        int apartMinutes) {

    /// @param anchor the day of onset, or of the specimen
    LocalDate firstDay(LocalDate anchor) {
        return anchor.minusDays(days);
    }
}
