package org.huhang.duty;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.notices.NoticeId;
import org.huhang.shared.Span;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// A call on organizations for people, by number, task, skill and place (抽调).
///
/// @param noticeId by which it has effect
/// @param end none means until further notice
/// @param source who told of it, where it was not called here
/// @param calledBy nobody for what was loaded
public record Muster(
        MusterId id,
        NoticeId noticeId,
        @Nested("title") Wording title,
        Instant start,
        @Nullable Instant end,
        @Nested("source") @Nullable Wording source,
        @Nullable AccountId calledBy,
        Instant calledAt) {
    Span span() {
        return new Span(start, end);
    }

    /// Since when it still asks for anything.
    Instant from(Instant now) {
        return start.isAfter(now) ? start : now;
    }
}
