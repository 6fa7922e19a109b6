package org.huhang.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// What people call a case by: the year of the laboratory's report in the city's time and a running number
/// in that year, `2021-0001`. Said over a telephone without a slip, and without a person or a place in it.
record CaseNumber(int year, int running) {
    static int yearOf(Instant reportedAt, ZoneId zone) {
        return reportedAt.atZone(zone).getYear();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-%04d", year, running);
    }
}
