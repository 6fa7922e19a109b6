package org.huhang.duty;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.huhang.shared.Span;

/// Who is on leave cannot be named, unless their leave is cancelled for all of the time for which they are wanted: a
/// cancellation that ends a day before the duty does leaves them that day. For rosters leave is what is left of it.
/// Source: story.md F2 and S18, "leave cancelled"; that it must cover the whole time is our choice.
final class LeaveRule {
    private LeaveRule() {}

    /// @param cancellations of the organization of the leave or of one above it, by notices that hold
    static boolean hinders(Span leave, Span wanted, Collection<Span> cancellations) {
        return left(leave, cancellations).stream().anyMatch(span -> span.overlaps(wanted));
    }

    /// What is left of a leave once that is taken off, in the order of time.
    static List<Span> left(Span leave, Collection<Span> cancellations) {
        List<Span> left = List.of(leave);
        for (Span cancelled : cancellations) {
            left = left.stream().flatMap(span -> without(span, cancelled)).toList();
        }
        return left;
    }

    private static Stream<Span> without(Span span, Span cancelled) {
        if (!span.overlaps(cancelled)) {
            return Stream.of(span);
        }
        Stream.Builder<Span> around = Stream.builder();
        if (span.start().isBefore(cancelled.start())) {
            around.add(new Span(span.start(), cancelled.start()));
        }
        var end = cancelled.end();
        if (end != null && (span.end() == null || end.isBefore(span.end()))) {
            around.add(new Span(end, span.end()));
        }
        return around.build();
    }
}
