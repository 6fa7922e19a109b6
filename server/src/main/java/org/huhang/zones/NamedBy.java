package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.notices.Notice;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.shared.AreaId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Reads the notice by which a zone opens, changes or closes, and what it says of when and until when.
@ApplicationScoped
class NamedBy {
    private final Notices notices;
    private final IssuerReach reach;

    NamedBy(Notices notices, IssuerReach reach) {
        this.notices = notices;
        this.reach = reach;
    }

    record Named(NamingNotice notice, Moment moment) {}

    /// A notice that another ended by then opens, changes and closes nothing any more. Nor does one that is ended when
    /// somebody records it, whatever hour it is recorded for: who acts today acts by what holds today.
    ///
    /// @param area in which the zone lies: whoever issued the notice commands there
    /// @param by nobody for what is loaded, which tells of the past, and for what is sent again
    Outcome<Named> read(NewFact wanted, AreaId area, @Nullable AccountId by, Instant now) {
        var notice = notices.find(wanted.noticeId());
        if (notice.isEmpty()) {
            return Outcome.refused(Refusal.invalid("zones.no-such-notice", "noticeId", Map.of()));
        }
        return MomentRule.moment(notice.get(), wanted)
                .then(moment -> refusal(notice.get(), area, moment, by, now)
                        .<Outcome<Named>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(new Named(naming(notice.get()), moment))));
    }

    private Optional<Refusal> refusal(Notice notice, AreaId area, Moment moment, @Nullable AccountId by, Instant now) {
        var ended = notices.findEnding(notice.id(), latestOf(moment.earliestAt(), by, now))
                .map(ending -> Refusal.invalid(
                        "zones.notice-ended",
                        "noticeId",
                        Map.of("title", ending.title().zh())));
        return ended.isPresent() || by == null ? ended : reach.refusal(notice, area);
    }

    private static Instant latestOf(Instant effective, @Nullable AccountId by, Instant now) {
        return by != null && now.isAfter(effective) ? now : effective;
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

    /// The notices by which these hold no more. Asked of notices and not of zones: a city names all its zones by some
    /// dozen.
    Map<NoticeId, NamingNotice> findEndings(Collection<NoticeId> ids, Instant at) {
        var found = new HashMap<NoticeId, NamingNotice>();
        ids.forEach(id -> notices.findEnding(id, at).ifPresent(ending -> found.put(id, naming(ending))));
        return found;
    }

    private static NamingNotice naming(Notice notice) {
        var issue = Objects.requireNonNull(notice.issue());
        return new NamingNotice(
                notice.id(), notice.title(), issue.series(), issue.year(), issue.number(), issue.issuedOn());
    }
}
