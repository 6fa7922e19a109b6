package org.huhang.testing;

import java.util.Map;
import java.util.Optional;
import org.huhang.specimens.Tube;
import org.huhang.specimens.TubeState;

/// A result of a tube that was voided: its people are swabbed anew.
record TubeIsVoid() implements TubeRule {
    @Override
    public Optional<Implausibility> check(TubeRow row, Tube tube) {
        return tube.state() == TubeState.VOIDED
                ? Optional.of(new Implausibility("tube-void", Map.of()))
                : Optional.empty();
    }
}
