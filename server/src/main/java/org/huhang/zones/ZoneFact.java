package org.huhang.zones;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// What a notice said of a zone. A closing repeats level and ground of what it closes, and so does what takes it back.
///
/// @param number in the order of recording
/// @param accountId nobody for what was loaded
public record ZoneFact(
        ZoneFactId id,
        long number,
        ZoneId zoneId,
        Kind kind,
        @Nested("notice") NamingNotice notice,
        @Nested Moment moment,
        @Nested("level") LevelName level,
        @Nested("cover") Cover cover,
        @Nested Term term,
        @Nullable @Nested("remark") Wording remark,
        @Nullable AccountId accountId,
        Instant recordedAt) {
    @Schema(name = "ZoneFactKind")
    public enum Kind {
        OPENED,
        CHANGED,
        CLOSED,
        REOPENED
    }

    /// @param rank from 1, the strictest of its scheme
    public record LevelName(
            String schemeCode,
            String code,
            int rank,
            @Nested("name") Wording name) {}
}
