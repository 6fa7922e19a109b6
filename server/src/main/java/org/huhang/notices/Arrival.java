package org.huhang.notices;

import java.time.Instant;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// What an open page is told of a notice that has just come in for somebody.
///
/// @param addresseeId as whom they got it
record Arrival(
        NoticeId noticeId,
        AddresseeId addresseeId,
        @Nullable String series,
        @Nullable Integer number,
        Wording title,
        Wording issuer,
        Urgency urgency,
        @Nullable Instant readBy,
        @Nullable Instant actBy)
        implements Told {
    static Arrival of(Notice notice, Notice.Issue issue, AddresseeId addressee) {
        return new Arrival(
                notice.id(),
                addressee,
                issue.series(),
                issue.number(),
                notice.title(),
                issue.issuer(),
                issue.urgency(),
                issue.readBy(),
                issue.actBy());
    }
}
