package org.huhang.visits;

import java.time.Duration;
import java.time.LocalDate;

/// What a travel record shows: the cities in which somebody stayed for at least so long within so many days
/// before today, and whether a city with a risk area bears a mark. The mark says that of the city, not of the
/// person.
///
/// Source: rules.md G14 (4 hours, 14 days, 7 from 2022-07-08; no mark from 2022-06-29; over on 2022-12-13), as
/// rows with dates.
record TravelRule(LocalDate startDate, int days, int leastMinutes, boolean marks) {
    Duration least() {
        return Duration.ofMinutes(leastMinutes);
    }

    /// The first day that is looked at.
    LocalDate first(LocalDate today) {
        return today.minusDays(days);
    }
}
