package org.huhang.planning.transfers;

import org.huhang.planning.Spot;

/// Minutes on the road from one place to another; 0 or more, the same at each asking.
@FunctionalInterface
public interface Drive {
    int minutes(Spot from, Spot to);

    /// As the crow flies, rounded up.
    static Drive straight(int metresPerMinute) {
        return (from, to) -> Math.ceilDiv(from.metresTo(to), metresPerMinute);
    }
}
