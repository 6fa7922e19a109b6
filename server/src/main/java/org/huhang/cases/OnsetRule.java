package org.huhang.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Refusal;

/// Symptoms do not begin in the future, and not more than so many days before the first positive specimen: that is
/// another illness, or a slip in the date. Default 30: assumed default, no source. After the report they may begin.
record OnsetRule(int mostDaysBeforeSampling) {
    static final OnsetRule DEFAULT = new OnsetRule(30);

    Optional<Refusal> refusal(LocalDate onset, LocalDate sampled, LocalDate today) {
        if (onset.isAfter(today)) {
            return Optional.of(Refusal.invalid("cases.onset-in-the-future", "day", Map.of()));
        }
        var first = sampled.minusDays(mostDaysBeforeSampling);
        return onset.isBefore(first)
                ? Optional.of(Refusal.invalid(
                        "cases.onset-long-before-sampling",
                        "day",
                        Map.of("days", mostDaysBeforeSampling, "first", first)))
                : Optional.empty();
    }
}
