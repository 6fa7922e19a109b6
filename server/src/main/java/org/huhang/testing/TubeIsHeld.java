package org.huhang.testing;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Something about the tube does not fit: nobody gets a result from it until that is settled. Source: rule D2.
record TubeIsHeld() implements TubeRule {
    static final String CODE = "tube-held";

    @Override
    public Optional<Implausibility> check(TubeRow row, TestedTube tube) {
        return tube.holds().isEmpty()
                ? Optional.empty()
                : Optional.of(new Implausibility(
                        CODE,
                        Map.of(
                                "holds",
                                tube.holds().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                                "bound",
                                tube.bound(),
                                "swabs",
                                tube.swabs() == null ? "–" : tube.swabs())));
    }
}
