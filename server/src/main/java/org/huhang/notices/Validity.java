package org.huhang.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether an issued notice holds at an instant, of the past or to come. Derived.
public enum Validity {
    NOT_YET,
    HOLDS,
    ENDED,
    /// Nobody says from when on it holds.
    NOT_KNOWN;

    /// @param endedAt from when on another one superseded or lifted it
    static Validity of(@Nullable Instant effectiveAt, @Nullable Instant endedAt, Instant at) {
        if (endedAt != null && !at.isBefore(endedAt)) {
            return ENDED;
        }
        if (effectiveAt == null) {
            return NOT_KNOWN;
        }
        return at.isBefore(effectiveAt) ? NOT_YET : HOLDS;
    }
}
