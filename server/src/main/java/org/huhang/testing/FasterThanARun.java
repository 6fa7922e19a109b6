package org.huhang.testing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A report sooner after the tube was there than extraction and amplification take; at the limit itself plausible.
/// It runs from the arrival, or without one from when the tube was closed.
/// Source: rule D11; the minutes are a dated parameter (`FASTEST_RUN_MINUTES`).
record FasterThanARun(int minutes) implements TubeRule {
    @Override
    public Optional<Implausibility> check(TubeRow row, TestedTube tube) {
        var there = tube.arrivedAt() == null ? tube.closedAt() : tube.arrivedAt();
        if (there == null) {
            return Optional.empty();
        }
        var took = Duration.between(there, row.reportedAt());
        return took.compareTo(Duration.ofMinutes(minutes)) < 0
                ? Optional.of(new Implausibility(
                        "faster-than-a-run", Map.of("minutes", took.toMinutes(), "fastest", minutes)))
                : Optional.empty();
    }
}
