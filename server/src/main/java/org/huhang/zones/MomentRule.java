package org.huhang.zones;

import java.time.Instant;
import java.util.Map;
import org.huhang.notices.Notice;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;

/// When a fact takes effect follows from its notice, and is never guessed. A notice that says from when it holds gives
/// that hour, or a later one of its own; one that does not say (Order 37 of Zhangjiajie, "2021-08, day unknown") gives
/// two instants between which it lies. A zone opens, changes and closes by issued notices alone.
///
/// Source: A16, "start, change, end of a zone name the order".
final class MomentRule {
    private MomentRule() {}

    static Outcome<Moment> moment(Notice notice, NewFact wanted) {
        var issue = notice.issue();
        if (issue == null) {
            return refused("zones.notice-not-issued", "noticeId");
        }
        Instant holdsFrom = issue.effectiveAt();
        if (holdsFrom == null) {
            return between(wanted);
        }
        if (wanted.earliestAt() != null || wanted.latestAt() != null) {
            return refused("zones.notice-says-when", "earliestAt");
        }
        var effective = wanted.effectiveAt() == null ? holdsFrom : wanted.effectiveAt();
        return effective.isBefore(holdsFrom)
                ? Outcome.refused(Refusal.invalid(
                        "zones.before-its-notice", "effectiveAt", Map.of("notice", holdsFrom, "asked", effective)))
                : Outcome.done(Moment.at(effective));
    }

    private static Outcome<Moment> between(NewFact wanted) {
        if (wanted.effectiveAt() != null) {
            return refused("zones.notice-does-not-say-when", "effectiveAt");
        }
        var earliest = wanted.earliestAt();
        var latest = wanted.latestAt();
        if (earliest == null || latest == null) {
            return refused("zones.say-between-when", "earliestAt");
        }
        return latest.isAfter(earliest)
                ? Outcome.done(Moment.between(earliest, latest))
                : refused("zones.between-crossed", "latestAt");
    }

    private static Outcome<Moment> refused(String code, String field) {
        return Outcome.refused(Refusal.invalid(code, field, Map.of()));
    }
}
