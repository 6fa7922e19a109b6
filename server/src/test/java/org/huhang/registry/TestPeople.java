package org.huhang.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Identity numbers with valid check digits for invented people.
final class TestPeople {
    private static final List<Integer> WEIGHTS = List.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);

    private TestPeople() {}

    /// @param sequence odd for men, below 1000
    static String identityNumber(String area, LocalDate birthDate, int sequence) {
        var digits = area + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.size(); i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS.get(i);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
