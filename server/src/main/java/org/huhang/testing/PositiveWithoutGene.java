package org.huhang.testing;

import java.util.Map;
import java.util.Optional;

/// A positive needs a target gene that was seen, and at the cut-off or before it. A Ct at the cut-off itself counts.
/// Source: the reagents' instructions; the cut-off is a dated parameter (`POSITIVE_CT`).
record PositiveWithoutGene(double cutOff) implements TubeRule {
    @Override
    public Optional<Implausibility> check(TubeRow row, TestedTube tube) {
        if (row.finding() != TubeFinding.POSITIVE) {
            return Optional.empty();
        }
        var best = row.cts().min(Double::compare);
        if (best.isEmpty()) {
            return Optional.of(new Implausibility("positive-without-gene", Map.of()));
        }
        return best.get() > cutOff
                ? Optional.of(new Implausibility("positive-beyond-cut-off", Map.of("ct", best.get(), "cutOff", cutOff)))
                : Optional.empty();
    }
}
