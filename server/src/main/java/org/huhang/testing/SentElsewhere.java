package org.huhang.testing;

import java.util.Map;
import java.util.Optional;
import org.huhang.specimens.LaboratoryId;

/// A result from another laboratory than the one to which the tube was sent.
record SentElsewhere(LaboratoryId sender) implements TubeRule {
    @Override
    public Optional<Implausibility> check(TubeRow row, TestedTube tube) {
        var to = tube.laboratoryId();
        return to != null && !to.equals(sender)
                ? Optional.of(new Implausibility("sent-elsewhere", Map.of()))
                : Optional.empty();
    }
}
