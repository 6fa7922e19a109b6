package org.huhang.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// How many failed sign-ins are borne, and how long the next must wait.
///
/// Failures count where they come from: one login in one known browser, or one login from one address. There the
/// first few are free; each later one doubles the wait, up to the longest. All strangers (browsers that the
/// login has not signed in with) share one limit per login and one for the whole city. A known browser stands
/// outside of both, so that nobody without it can lock its holder out. Who has no known browser at hand while
/// strangers use up the limit asks an administrator for a link.
///
/// What stays possible, with the right password as with a wrong one: strangers together get at most 100 tries at a
/// login in any 24 hours. One address, or one known browser in a thief's hands, gets 34 in the first 24 hours and
/// 24 in each later. It takes three addresses to use up a login's limit. One password tried on all logins gets
/// 1,000 tries in 15 minutes; this limit also bounds what a flood can make the server hash.
///
/// Sources: OWASP, "Slow Down Online Guessing Attacks with Device Cookies" (known browsers, counts of their own).
/// NIST SP 800-63B (2017), 5.2.2: waits "from 30 seconds up to an hour", known origins, and at most 100 failures in
/// a row on an account. Ours differs in that the 100 are of a day and of strangers, and that success clears only
/// the failures of its own origin: else a day's holder at work would hand guessers a fresh hundred with each sign-in.
record Throttle(
        int free,
        Duration firstWait,
        Duration longestWait,
        int strangersOfLogin,
        int strangersInTotal,
        Duration totalWithin) {
    static final Throttle IN_FORCE =
            new Throttle(5, Duration.ofSeconds(30), Duration.ofHours(1), 100, 1_000, Duration.ofMinutes(15));

    /// Failures older than this do not count.
    static final Duration COUNTED = Duration.ofDays(1);

    /// The failures before the present try, and others under way.
    ///
    /// @param ofOrigin of this login in this known browser or from this address
    /// @param lastOfOrigin when the last of these began
    /// @param ofLogin of this login by strangers
    /// @param inTotal of all logins by strangers within [#totalWithin]
    record Before(long ofOrigin, @Nullable Instant lastOfOrigin, long ofLogin, long inTotal) {}

    Optional<Refusal> refusal(Before before, boolean knownBrowser, Instant now) {
        if (!knownBrowser && (before.ofLogin() >= strangersOfLogin || before.inTotal() >= strangersInTotal)) {
            return Optional.of(new Refusal(Refusal.Kind.TOO_MANY, "access.sign-in-strangers", null, Map.of()));
        }
        var last = before.lastOfOrigin();
        var left = last == null ? Duration.ZERO : Duration.between(now, last.plus(waitAfter(before.ofOrigin())));
        return left.isPositive()
                ? Optional.of(new Refusal(
                        Refusal.Kind.TOO_MANY,
                        "access.sign-in-throttled",
                        null,
                        Map.of("minutes", left.plusMinutes(1).minusNanos(1).toMinutes())))
                : Optional.empty();
    }

    /// @param failures of one origin
    Duration waitAfter(long failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var wait = firstWait;
        for (long i = free; i < failures && wait.compareTo(longestWait) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
