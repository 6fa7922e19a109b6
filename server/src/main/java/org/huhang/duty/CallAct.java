package org.huhang.duty;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can happen to a person on a line of a muster, and after what.
///
///     act         by                            after
///     NAMED       dispatcher                    nothing, WITHDRAWN, DECLINED
///     CONFIRMED   the person, or by telephone   NAMED
///     DECLINED    the person, or by telephone   NAMED, CONFIRMED
///     WITHDRAWN   dispatcher                    NAMED, CONFIRMED
///     ARRIVED     dispatcher                    NAMED, CONFIRMED, and not there yet
///     LEFT        dispatcher                    there
///
/// The first four make the state; the last two are presence told by somebody, beside that which devices tell.
public enum CallAct {
    NAMED,
    CONFIRMED,
    DECLINED,
    WITHDRAWN,
    ARRIVED,
    LEFT;

    /// Whether it takes somebody who is called, and so needs a notice that holds.
    boolean engages() {
        return this == NAMED || this == CONFIRMED || this == ARRIVED;
    }

    boolean wantsReason() {
        return this == DECLINED || this == WITHDRAWN;
    }

    /// @param state the latest of the first four, if any
    /// @param there whether somebody told that the person arrived, and not that they left
    boolean may(@Nullable CallAct state, boolean there) {
        boolean called = state != null && CALLED.contains(state);
        return switch (this) {
            case NAMED -> !called;
            case CONFIRMED -> state == NAMED;
            case DECLINED, WITHDRAWN -> called;
            case ARRIVED -> called && !there;
            case LEFT -> there;
        };
    }

    /// States in which a person is taken.
    static final Set<CallAct> CALLED = EnumSet.of(NAMED, CONFIRMED);
}
