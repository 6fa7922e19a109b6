package org.huhang.zones;

import java.time.Instant;
import org.huhang.notices.NoticeId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// By which notice, from when and until when.
///
/// @param effectiveAt when the notice takes effect unless given; only a notice that says when it takes effect lets one
///     say it
/// @param earliestAt and `latestAt`, where the notice does not say: between which instants it took effect
/// @param endsAt an end that the notice states
/// @param reviewAt when somebody looks again, where that is agreed to be sooner than the level's own days
public record NewFact(
        NoticeId noticeId,
        @Nullable Instant effectiveAt,
        @Nullable Instant earliestAt,
        @Nullable Instant latestAt,
        @Nullable Instant endsAt,
        @Nullable Instant reviewAt,
        @Nullable Wording remark) {
    public static NewFact of(NoticeId notice) {
        return new NewFact(notice, null, null, null, null, null, null);
    }

    boolean saysUntilWhen() {
        return endsAt != null || reviewAt != null;
    }
}
