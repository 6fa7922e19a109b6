package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.shared.Refusal;

/// Nothing is ordered or put in force by a notice that another one ended.
@ApplicationScoped
class NoticeHolding {
    private final Notices notices;

    NoticeHolding(Notices notices) {
        this.notices = notices;
    }

    Optional<Refusal> refusal(NoticeId id, Instant at) {
        var notice = notices.find(id);
        if (notice.isEmpty()) {
            return Optional.of(Refusal.invalid("posts.no-such-notice", "noticeId", Map.of()));
        }
        return notices.findEnding(id, at)
                .map(ending -> Refusal.conflict(
                        "posts.notice-ended",
                        Map.of(
                                "notice",
                                notice.get().title().zh(),
                                "by",
                                ending.title().zh())));
    }
}
