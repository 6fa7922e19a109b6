package org.huhang.testing;

import java.util.Map;
import java.util.Optional;

/// A negative for more people than swabs were counted in the tube; as many is plausible. It holds also where the tube
/// itself was let go.
/// Source: Hefei, 2 June 2022: 20 negatives from 19 swabs.
record MorePeopleThanSwabs() implements TubeRule {
    @Override
    public Optional<Implausibility> check(TubeRow row, TestedTube tube) {
        var swabs = tube.swabs();
        return row.finding() == TubeFinding.NEGATIVE && swabs != null && tube.bound() > swabs
                ? Optional.of(
                        new Implausibility("more-people-than-swabs", Map.of("bound", tube.bound(), "swabs", swabs)))
                : Optional.empty();
    }
}
