package org.huhang.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// An approved case as tracing sees it, by its latest computation.
///
/// @param sampledAt when its first positive specimen was taken
/// @param onset the city's day on which symptoms began: the anchor of its window where it is known
/// @param isolatedAt when its meetings ended
/// @param edition the rules in force on the anchor's day; nothing when none held, and then nobody is a contact
/// @param revision of the latest computation, 0 where there is none
record TracedCase(
        CaseId caseId,
        String caseNumber,
        PersonId personId,
        AreaId areaId,
        Instant sampledAt,
        @Nullable LocalDate onset,
        @Nullable Instant isolatedAt,
        @Nullable String edition,
        @Nullable Instant windowStart,
        int revision,
        Instant tracedAt) {

    /// Onset or, without it, the specimen: rules.md E1.
    LocalDate anchor(ZoneId zone) {
        return onset == null ? sampledAt.atZone(zone).toLocalDate() : onset;
    }

    Instant windowEnd(Instant now) {
        return isolatedAt == null || isolatedAt.isAfter(now) ? now : isolatedAt;
    }

    TracedCase under(String inForce, Instant begin) {
        return new TracedCase(
                caseId, caseNumber, personId, areaId, sampledAt, onset, isolatedAt, inForce, begin, revision, tracedAt);
    }
}
