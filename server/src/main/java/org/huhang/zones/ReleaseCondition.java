package org.huhang.zones;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// What must hold before a zone is lifted or lowered.
///
/// @param days what the kind counts
/// @param toLevel to which level of the scheme it falls then; none where the zone ends
public record ReleaseCondition(
        Kind kind,
        @Nullable Integer days,
        @Nullable String toLevel,
        @Nested("source") Wording source,
        Confidence confidence) {
    @Schema(name = "ReleaseConditionKind")
    public enum Kind {
        DAYS_WITHOUT_INFECTION,
        LAST_CONTACT,
        FULL_SCREEN,
        FULL_SCREEN_ON_DAY,
        OTHERS_RELEASED
    }
}
