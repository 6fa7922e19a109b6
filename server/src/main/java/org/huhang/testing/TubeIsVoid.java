package org.huhang.testing;

import java.util.Map;
import java.util.Optional;

/// A result of a tube that was voided: its people are swabbed anew.
record TubeIsVoid() implements TubeRule {
    @Override
    public Optional<Implausibility> check(TubeRow row, TestedTube tube) {
        return tube.voided() ? Optional.of(new Implausibility("tube-void", Map.of())) : Optional.empty();
    }
}
