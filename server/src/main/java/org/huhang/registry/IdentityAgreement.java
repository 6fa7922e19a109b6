package org.huhang.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Refusal;

/// Birth date and sex are those that the identity number carries. Source: GB 11643-1999.
final class IdentityAgreement {
    private IdentityAgreement() {}

    static Optional<Refusal> check(IdentityNumber number, LocalDate birthDate, Sex sex) {
        if (!number.birthDate().equals(birthDate)) {
            return Optional.of(
                    Refusal.invalid("registry.birth-date-disagrees", "birthDate", Map.of("date", birthDate)));
        }
        return number.sex() == sex
                ? Optional.empty()
                : Optional.of(Refusal.invalid("registry.sex-disagrees", "sex", Map.of()));
    }
}
