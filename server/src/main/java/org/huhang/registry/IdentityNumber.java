package org.huhang.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huhang.shared.Refusal;

/// An identity number: 6 digits area, 8 birth date, 3 sequence (odd for men), 1 check.
/// Source: GB 11643-1999; the check digit by ISO 7064, MOD 11-2.
public record IdentityNumber(String value) {
    private static final String FIELD = "identityNumber";
    private static final int LENGTH = 18;
    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /// Why this is no identity number; nothing if it is one.
    ///
    /// @param today nobody is born later
    public static Optional<Refusal> check(String number, LocalDate today) {
        if (number.length() != LENGTH) {
            return Optional.of(Refusal.invalid("registry.identity-length", FIELD, Map.of("length", number.length())));
        }
        if (!FORM.matcher(number).matches()) {
            return Optional.of(Refusal.invalid("registry.identity-characters", FIELD, Map.of()));
        }
        var read = new IdentityNumber(number);
        var birthDate = read.findBirthDate();
        if (birthDate.isEmpty()) {
            return Optional.of(
                    Refusal.invalid("registry.identity-birth-date", FIELD, Map.of("date", number.substring(6, 14))));
        }
        if (birthDate.get().isAfter(today)) {
            return Optional.of(
                    Refusal.invalid("registry.identity-birth-in-future", FIELD, Map.of("date", birthDate.get())));
        }
        return number.charAt(LENGTH - 1) == checkDigit(number)
                ? Optional.empty()
                : Optional.of(Refusal.invalid("registry.identity-check-digit", FIELD, Map.of()));
    }

    /// @param area six digits
    /// @param order 1 to 999, odd for men
    public static IdentityNumber of(String area, LocalDate birthDate, int order) {
        var number = area + DateTimeFormatter.BASIC_ISO_DATE.format(birthDate) + "%03d".formatted(order);
        return new IdentityNumber(number + checkDigit(number));
    }

    /// Only of a number that passed [#check].
    public LocalDate birthDate() {
        return findBirthDate().orElseThrow();
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    private Optional<LocalDate> findBirthDate() {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(value, 6, 10, 10),
                    Integer.parseInt(value, 10, 12, 10),
                    Integer.parseInt(value, 12, 14, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    @Override
    public String toString() {
        return "IdentityNumber[…]";
    }
}
