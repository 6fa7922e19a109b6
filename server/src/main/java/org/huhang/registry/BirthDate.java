package org.huhang.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Refusal;

/// A birth date lies neither ahead nor more than 125 years back (assumed default: older than anybody recorded).
final class BirthDate {
    private static final int OLDEST_YEARS = 125;

    private BirthDate() {}

    static Optional<Refusal> check(LocalDate birthDate, LocalDate today) {
        return birthDate.isAfter(today) || birthDate.isBefore(today.minusYears(OLDEST_YEARS))
                ? Optional.of(Refusal.invalid("registry.birth-date-range", "birthDate", Map.of("date", birthDate)))
                : Optional.empty();
    }
}
