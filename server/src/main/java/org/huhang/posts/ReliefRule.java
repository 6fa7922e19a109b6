package org.huhang.posts;

import java.time.LocalDate;
import java.time.LocalTime;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// What whoever stands at a post is to be given, as a dated rule.
///
/// @param heat of a rest: whether it is that of seats in heat
/// @param time local, of a meal
/// @param everyMinutes of a rest: after so long on the seat
/// @param minutes how long a rest lasts
/// @param millilitres of water for each hour in heat
/// @param confidence as the guide to the rules marks it
record ReliefRule(
        String code,
        ReliefKind kind,
        @Nested("name") Wording name,
        boolean heat,
        @Nullable LocalTime time,
        @Nullable Integer everyMinutes,
        @Nullable Integer minutes,
        @Nullable Integer millilitres,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nested("source") Wording source,
        Confidence confidence) {

    enum ReliefKind {
        MEAL,
        REST,
        WATER
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(startDate) && (endDate == null || day.isBefore(endDate));
    }
}
