package org.huhang.access;

import java.time.Duration;

/// How many failed sign-ins are borne before the next must wait. Per login against guessing one password;
/// in total against trying one password on many logins.
///
/// Our choice: NIST SP 800-63B, 5.2.2, allows at most 100 in a row; five in a quarter of an hour is what
/// a person who has forgotten needs.
record Throttle(int perLogin, int inTotal, Duration within) {
    static final Throttle IN_FORCE = new Throttle(5, 1_000, Duration.ofMinutes(15));

    /// @param ofLogin tries of this login inside of the window, the present one included
    /// @param total tries of all logins inside of the window, the present one included
    boolean allows(long ofLogin, long total) {
        return ofLogin <= perLogin && total <= inTotal;
    }
}
