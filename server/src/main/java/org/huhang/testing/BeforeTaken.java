package org.huhang.testing;

import java.util.Map;
import java.util.Optional;

/// Tested before the first swab was in the tube. Source: rule D11.
record BeforeTaken() implements TubeRule {
    @Override
    public Optional<Implausibility> check(TubeRow row, TestedTube tube) {
        var taken = tube.firstTakenAt();
        return taken != null && row.testedAt().isBefore(taken)
                ? Optional.of(new Implausibility(
                        "before-taken",
                        Map.of(
                                "takenAt", taken.toString(),
                                "testedAt", row.testedAt().toString())))
                : Optional.empty();
    }
}
