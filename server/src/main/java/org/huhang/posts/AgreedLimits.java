package org.huhang.posts;

import java.util.Optional;
import org.huhang.planning.Person;
import org.jspecify.annotations.Nullable;

/// What was agreed with one person beside the rules; what is absent was not.
///
/// @param shiftMinutes longest shift
/// @param restMinutes least rest between two
/// @param weekMinutes most in a calendar week
/// @param nightsInARow two nights in a row are accepted
record AgreedLimits(
        @Nullable Integer shiftMinutes,
        @Nullable Integer restMinutes,
        @Nullable Integer weekMinutes,
        boolean nightsInARow) {

    boolean nothing() {
        return shiftMinutes == null && restMinutes == null && weekMinutes == null && !nightsInARow;
    }

    /// As the engine was told; none where the rules hold alone.
    static Optional<AgreedLimits> of(Person.Limits limits) {
        return Optional.of(new AgreedLimits(
                        known(limits.shiftMinutes()),
                        known(limits.restMinutes()),
                        known(limits.weekMinutes()),
                        limits.nightsInARow()))
                .filter(each -> !each.nothing());
    }

    private static @Nullable Integer known(int minutes) {
        return minutes == 0 ? null : minutes;
    }
}
