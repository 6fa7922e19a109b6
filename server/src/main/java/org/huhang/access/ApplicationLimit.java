package org.huhang.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Refusal;

/// How many applications are taken. Below each bound one more is; at it none. An answer that tells nobody apart does
/// not help against who tries thousands: these bounds do.
///
/// @param ofNetwork from one address within an hour; a compound behind one address enrols in turns
/// @param ofNumber for one identity number within a day: typing errors set right
/// @param ofPoster by one poster within a day: more than a compound has people
record ApplicationLimit(int ofNetwork, int ofNumber, int ofPoster) {
    /// Our choice.
    static final ApplicationLimit IN_FORCE = new ApplicationLimit(30, 5, 1_000);

    static final Duration NETWORK_WITHIN = Duration.ofHours(1);
    static final Duration WITHIN = Duration.ofDays(1);

    /// Those before the present one.
    record Before(long ofNetwork, long ofNumber, long ofPoster) {}

    Optional<Refusal> refusal(Before before) {
        boolean full =
                before.ofNetwork() >= ofNetwork || before.ofNumber() >= ofNumber || before.ofPoster() >= ofPoster;
        return full
                ? Optional.of(new Refusal(Refusal.Kind.TOO_MANY, "access.applications-too-many", null, Map.of()))
                : Optional.empty();
    }
}
