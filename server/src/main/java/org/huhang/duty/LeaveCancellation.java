package org.huhang.duty;

import java.time.Instant;
import org.huhang.notices.NoticeId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Span;
import org.jspecify.annotations.Nullable;

/// Leave of an organization and its sub-units is cancelled for a span, by a notice.
///
/// @param end none means until further notice
public record LeaveCancellation(
        LeaveCancellationId id,
        OrganizationId organizationId,
        NoticeId noticeId,
        Instant start,
        @Nullable Instant end) {
    Span span() {
        return new Span(start, end);
    }
}
