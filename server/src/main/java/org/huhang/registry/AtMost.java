package org.huhang.registry;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// The first of a list that may be long.
///
/// @param more whether there are more than were asked for
record AtMost<T>(List<T> rows, boolean more) {
    static final int MOST = 500;

    /// For the REST edge: refuses a limit below 1 and above [#MOST].
    ///
    /// @param list lists up to the number it is given
    static <T> AtMost<T> of(int limit, IntFunction<List<T>> list) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(Refusal.invalid("registry.limit-out-of-range", "limit", Map.of("most", MOST)));
        }
        var found = list.apply(limit + 1);
        return new AtMost<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }
}
