package org.huhang.notices;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Within how many minutes of its issue a notice of some urgency wants to be read and acted on, and how often a silence
/// goes one superior further up. Lines of `notices.deadline_rules`, each with its source and dates.
///
/// @param actMinutes none where nothing has to be done
record DeadlineRule(
        Urgency urgency, int readMinutes, @Nullable Integer actMinutes, int againMinutes) {
    Instant readBy(Instant issuedAt) {
        return issuedAt.plus(Duration.ofMinutes(readMinutes));
    }

    @Nullable
    Instant actBy(Instant issuedAt) {
        return actMinutes == null ? null : issuedAt.plus(Duration.ofMinutes(actMinutes));
    }

    /// How many superiors should have heard of a silence by now: none before its time, one at it, one more after each
    /// further stretch.
    int stepsDue(@Nullable Instant by, Instant now) {
        return by == null || now.isBefore(by)
                ? 0
                : 1 + (int) (Duration.between(by, now).toMinutes() / againMinutes);
    }

    /// From when on that many superiors should have heard of it.
    Instant stepAt(Instant by, int step) {
        return by.plus(Duration.ofMinutes((long) againMinutes * (step - 1)));
    }
}
