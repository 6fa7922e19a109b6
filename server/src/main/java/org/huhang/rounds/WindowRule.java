package org.huhang.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Refusal;

/// How long a round may be open. The slowest of the guides gives a city of more than 5 million five days (1st guide,
/// 2021-02, weak); a week is the most that a form takes, so that a slip in a date is caught (assumed). A round that
/// begins in the past by more than a day would be frozen by a registry that is no longer that day's (assumed).
final class WindowRule {
    static final Duration LONGEST = Duration.ofDays(7);
    static final Duration LATEST_AFTER_ITS_START = Duration.ofDays(1);

    private WindowRule() {}

    static Optional<Refusal> refusal(Instant start, Instant end, Instant now) {
        if (!end.isAfter(start)) {
            return Optional.of(Refusal.invalid("rounds.window-empty", "endAt", Map.of()));
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            return Optional.of(Refusal.invalid("rounds.window-too-long", "endAt", Map.of("days", LONGEST.toDays())));
        }
        if (!end.isAfter(now) || start.isBefore(now.minus(LATEST_AFTER_ITS_START))) {
            return Optional.of(Refusal.invalid("rounds.window-past", "startAt", Map.of()));
        }
        return Optional.empty();
    }
}
