package org.huhang.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What tracing must know of a case's course: worked out from its facts and stored nowhere.
///
/// @param onset the city's day on which symptoms began; nothing when asymptomatic or not known
/// @param sampledAt its first positive specimen
/// @param isolatedAt when the person was first isolated, in hospital or at a site; nothing while not
public record CaseCourse(
        CaseId id,
        @Nullable LocalDate onset,
        Instant sampledAt,
        @Nullable Instant isolatedAt) {}
