package org.huhang.zones;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a fact takes effect: at an instant, or at nobody knows which between two.
///
/// @param effectiveAt empty when nobody says
/// @param earliestAt not before; the same as `effectiveAt` where that is known
/// @param latestAt in effect for sure from here on; likewise
public record Moment(@Nullable Instant effectiveAt, Instant earliestAt, Instant latestAt) {
    static Moment at(Instant effective) {
        return new Moment(effective, effective, effective);
    }

    static Moment between(Instant earliest, Instant latest) {
        return new Moment(null, earliest, latest);
    }
}
