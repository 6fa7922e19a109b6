package org.huhang.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A half-open stretch of time: `start` belongs to it, `end` does not. No end means "until further notice".
public record Span(Instant start, @Nullable Instant end) {
    public Span {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("a span ends at " + end + " before it starts at " + start);
        }
    }

    public boolean covers(Instant instant) {
        return !instant.isBefore(start) && (end == null || instant.isBefore(end));
    }

    public boolean overlaps(Span other) {
        return (end == null || other.start.isBefore(end)) && (other.end == null || start.isBefore(other.end));
    }
}
