package org.huhang.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The person concerned may appeal until `appealDays` days after the decision; that instant itself is too late.
/// Default 30, after the rules for public employees.
record ConductRule(LocalDate startDate, @Nullable LocalDate endDate, int appealDays, String source) {
    Instant appealEnds(Instant decidedAt) {
        return decidedAt.plus(Duration.ofDays(appealDays));
    }

    boolean mayAppeal(Instant decidedAt, Instant now) {
        return now.isBefore(appealEnds(decidedAt));
    }
}
