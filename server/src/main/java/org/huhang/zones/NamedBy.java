package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// Reads the notice by which a zone opens, changes or closes, and what it says of when and until when.
@ApplicationScoped
class NamedBy {
    private final Notices notices;

    NamedBy(Notices notices) {
        this.notices = notices;
    }

    record Named(NamingNotice notice, Moment moment) {}

    /// A notice that another ended by then opens, changes and closes nothing any more.
    Outcome<Named> read(NewFact wanted) {
        var notice = notices.find(wanted.noticeId());
        if (notice.isEmpty()) {
            return Outcome.refused(Refusal.invalid("zones.no-such-notice", "noticeId", Map.of()));
        }
        return MomentRule.moment(notice.get(), wanted)
                .then(moment -> notices.findEnding(wanted.noticeId(), moment.earliestAt())
                        .<Outcome<Named>>map(ending -> Outcome.refused(Refusal.invalid(
                                "zones.notice-ended",
                                "noticeId",
                                Map.of("title", ending.title().zh()))))
                        .orElseGet(() -> Outcome.done(new Named(naming(notice.get()), moment))));
    }

    /// Until when: as the notice states, else by the level.
    static Outcome<Term> term(Moment moment, NewFact wanted, ZoneLevel level) {
        var endsAt = wanted.endsAt();
        if (endsAt != null && !endsAt.isAfter(moment.latestAt())) {
            return Outcome.refused(Refusal.invalid("zones.ends-before-it-begins", "endsAt", Map.of()));
        }
        var reviewAt = wanted.reviewAt();
        if (reviewAt != null && !reviewAt.isAfter(moment.earliestAt())) {
            return Outcome.refused(Refusal.invalid("zones.review-before-it-begins", "reviewAt", Map.of()));
        }
        return Outcome.done(Term.of(moment, endsAt, reviewAt, level));
    }

    /// The notice by which this one holds no more.
    Optional<NamingNotice> findEnding(NoticeId id, Instant at) {
        return notices.findEnding(id, at).map(NamedBy::naming);
    }

    private static NamingNotice naming(Notice notice) {
        var issue = Objects.requireNonNull(notice.issue());
        return new NamingNotice(
                notice.id(), notice.title(), issue.series(), issue.year(), issue.number(), issue.issuedOn());
    }
}
