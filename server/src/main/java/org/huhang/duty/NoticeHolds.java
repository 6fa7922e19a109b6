package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.shared.Refusal;

/// Nobody is called by a draft, nor by a notice that another superseded or lifted.
@ApplicationScoped
class NoticeHolds {
    private final Notices notices;

    NoticeHolds(Notices notices) {
        this.notices = notices;
    }

    /// Those of these by which people are called.
    Set<NoticeId> holding(Collection<NoticeId> ids, Instant now) {
        var ended = notices.findEndings(ids, now).keySet();
        return notices.list(ids).stream()
                .filter(notice -> notice.state() != Notice.NoticeState.DRAFT && !ended.contains(notice.id()))
                .map(Notice::id)
                .collect(Collectors.toSet());
    }

    Optional<Refusal> refusal(NoticeId id, Instant now) {
        var notice = notices.find(id);
        if (notice.isEmpty() || notice.get().state() == Notice.NoticeState.DRAFT) {
            return Optional.of(Refusal.invalid("duty.notice-not-issued", "noticeId", Map.of()));
        }
        return notices.findEnding(id, now)
                .map(holds -> Refusal.conflict(
                        "duty.notice-holds-no-more",
                        Map.of("title", holds.title().zh(), "noticeId", holds.id())));
    }
}
