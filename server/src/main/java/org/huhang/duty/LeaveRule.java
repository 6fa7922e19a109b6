package org.huhang.duty;

import java.time.Instant;
import java.util.Collection;
import org.huhang.shared.Span;
import org.jspecify.annotations.Nullable;

/// Who is on leave cannot be named, unless their leave is cancelled for all of the time for which they are wanted: a
/// cancellation that ends a day before the duty does leaves them that day.
/// Source: story.md F2 and S18, "leave cancelled"; that it must cover the whole time is our choice.
final class LeaveRule {
    private LeaveRule() {}

    /// @param cancellations of the organization of the leave or of one above it, by notices that hold
    static boolean hinders(Span leave, Span wanted, Collection<Span> cancellations) {
        if (!leave.overlaps(wanted)) {
            return false;
        }
        var start = leave.start().isAfter(wanted.start()) ? leave.start() : wanted.start();
        var end = earlier(leave.end(), wanted.end());
        return cancellations.stream()
                .noneMatch(each -> !each.start().isAfter(start)
                        && (each.end() == null || (end != null && !each.end().isBefore(end))));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }
}
