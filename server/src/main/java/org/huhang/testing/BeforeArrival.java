package org.huhang.testing;

import java.util.Map;
import java.util.Optional;

/// Tested before the laboratory had the tube, or no record that it ever had it. At the instant of arrival itself it is
/// plausible; how long a run takes is [FasterThanARun]'s.
/// Source: rule D11; Xingtai, January 2021: results of 310,000 people reported before testing.
///
/// @param needed whether a tube without a record of its arrival is held
record BeforeArrival(boolean needed) implements TubeRule {
    static final String CODE = "before-arrival";

    @Override
    public Optional<Implausibility> check(TubeRow row, TestedTube tube) {
        var arrived = tube.arrivedAt();
        if (arrived == null) {
            return needed ? Optional.of(new Implausibility("not-arrived", Map.of())) : Optional.empty();
        }
        return row.testedAt().isBefore(arrived)
                ? Optional.of(new Implausibility(
                        CODE,
                        Map.of(
                                "arrivedAt", arrived.toString(),
                                "testedAt", row.testedAt().toString())))
                : Optional.empty();
    }
}
