package org.huhang.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// How alike two birth dates are: a slip of the keyboard, or day and month taken for each other.
final class BirthDateLikeness {
    private BirthDateLikeness() {}

    static Evidence of(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return Evidence.SAME_BIRTH_DATE;
        }
        boolean slip = Slips.oneApart(digits(one), digits(other));
        boolean swapped = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        return slip || swapped ? Evidence.BIRTH_DATE_ONE_SLIP : Evidence.BIRTH_DATE_DIFFERENT;
    }

    private static String digits(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }
}
