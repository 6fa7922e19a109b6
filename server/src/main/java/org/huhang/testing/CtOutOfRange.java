package org.huhang.testing;

import java.util.Map;
import java.util.Optional;

/// A Ct that no run gives: below the least or above the most, both limits themselves plausible.
record CtOutOfRange(double least, double most) implements TubeRule {
    @Override
    public Optional<Implausibility> check(TubeRow row, TestedTube tube) {
        return row.cts()
                .filter(ct -> ct < least || ct > most)
                .findFirst()
                .map(ct -> new Implausibility("ct-out-of-range", Map.of("ct", ct, "least", least, "most", most)));
    }
}
