package org.huhang.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// From when a notice holds, and by when it wants to be read and acted on: as its issuer says, else by the rule of its
/// urgency.
///
/// @param actBy none where nothing has to be done
record NoticeTimes(
        Instant effectiveAt, Instant readBy, @Nullable Instant actBy) {
    /// A form takes some minutes to fill in. What was said to hold from so shortly before holds from now on, for what
    /// held at an instant that has passed is never changed. Source: our choice.
    static final Duration TO_FILL_IN = Duration.ofMinutes(10);

    static Outcome<NoticeTimes> of(NewIssue wanted, DeadlineRule rule, Instant now) {
        var effectiveAt = wanted.effectiveAt() != null ? wanted.effectiveAt() : now;
        if (effectiveAt.isBefore(now.minus(TO_FILL_IN))) {
            return refused("notices.effective-past", "effectiveAt");
        }
        if (wanted.forInformation() && wanted.actBy() != null) {
            return refused("notices.nothing-to-act-by", "actBy");
        }
        if (wanted.actBy() != null && !wanted.actBy().isAfter(now)) {
            return refused("notices.deadline-past", "actBy");
        }
        var readBy = wanted.readBy() != null ? wanted.readBy() : earlier(rule.readBy(now), wanted.actBy());
        if (!readBy.isAfter(now)) {
            return refused("notices.deadline-past", "readBy");
        }
        var actBy = wanted.actBy() != null ? wanted.actBy() : later(rule.actBy(now), readBy);
        if (actBy != null && actBy.isBefore(readBy)) {
            return refused("notices.deadlines-crossed", "actBy");
        }
        return Outcome.done(new NoticeTimes(
                effectiveAt.isBefore(now) ? now : effectiveAt, readBy, wanted.forInformation() ? null : actBy));
    }

    /// What the rule says gives way to what the issuer says.
    private static Instant earlier(Instant byRule, @Nullable Instant said) {
        return said != null && said.isBefore(byRule) ? said : byRule;
    }

    private static @Nullable Instant later(@Nullable Instant byRule, Instant said) {
        return byRule != null && byRule.isBefore(said) ? said : byRule;
    }

    private static Outcome<NoticeTimes> refused(String code, String field) {
        return Outcome.refused(Refusal.invalid(code, field, Map.of()));
    }
}
