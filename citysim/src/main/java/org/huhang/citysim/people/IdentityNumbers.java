package org.huhang.citysim.people;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.huhang.citysim.seeds.SplitMix;

/// Issues the identity numbers of one neighbourhood, layout and check digit by GB 11643-1999: 6 digits area, 8 birth
/// date, 3 sequence (odd for men), 1 check.
///
/// The areas 430890 to 430897, two per county, were never assigned by GB/T 2260, so no real person bears a number
/// that stands here. Every neighbourhood of a county has a sequence of its own for each sex, and gives one number a
/// day, sex and area; when a day is taken the birthday moves on within the same year of age, and when the year is
/// full the county's second area serves. So numbers are unique over the city although neighbourhoods know nothing of
/// each other.
public final class IdentityNumbers {
    /// Ages are completed years on this day, the census's reference.
    public static final LocalDate REFERENCE = LocalDate.of(2020, 11, 1);

    /// Neighbourhoods that one county may have.
    public static final int MOST_NEIGHBOURHOODS = 500;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int FIRST_AREA = 430_890;
    private static final int COUNTIES = 4;
    private static final int OLDEST_YEARS = 101;
    private static final long FIRST_DAY = REFERENCE.minusYears(OLDEST_YEARS).toEpochDay();

    private final int county;
    private final int sequence;
    /// Men and women in the first area, then in the second.
    private final List<BitSet> taken = List.of(new BitSet(), new BitSet(), new BitSet(), new BitSet());

    /// `county` is 0 to 3; `neighbourhood` is the place in the county's list, below [#MOST_NEIGHBOURHOODS].
    public IdentityNumbers(int county, int neighbourhood, long seed) {
        this.county = county;
        sequence = (int) Long.remainderUnsigned(neighbourhood * 173L + (seed >>> 8), MOST_NEIGHBOURHOODS);
    }

    /// A number for somebody of this age in completed years.
    public IdentityNumber next(int age, Sex sex, SplitMix draw) {
        LocalDate first = REFERENCE.minusYears(age + 1L).plusDays(1);
        int start = (int) (first.toEpochDay() - FIRST_DAY);
        int days = (int) (REFERENCE.minusYears(age).toEpochDay() - first.toEpochDay()) + 1;
        int wanted = draw.below(days);
        int row = sex == Sex.MALE ? 0 : 1;
        for (int tries = 0; tries < 2 * days; tries++) {
            int second = tries / days;
            int day = start + (wanted + tries) % days;
            BitSet mine = taken.get(row + 2 * second);
            if (!mine.get(day)) {
                mine.set(day);
                LocalDate birthDate = LocalDate.ofEpochDay(FIRST_DAY + day);
                return new IdentityNumber(number(FIRST_AREA + county + COUNTIES * second, birthDate, sex), birthDate);
            }
        }
        throw new IllegalStateException("more than two " + sex + " of age " + age + " for each day of the year");
    }

    private String number(int area, LocalDate birthDate, Sex sex) {
        int date = birthDate.getYear() * 10_000 + birthDate.getMonthValue() * 100 + birthDate.getDayOfMonth();
        int order = sequence * 2 + (sex == Sex.MALE ? 1 : 0);
        var digits = new char[18];
        write(digits, 0, 6, area);
        write(digits, 6, 8, date);
        write(digits, 14, 3, order);
        digits[17] = check(digits);
        return new String(digits);
    }

    private static void write(char[] digits, int from, int length, int value) {
        int rest = value;
        for (int i = from + length - 1; i >= from; i--, rest /= 10) {
            digits[i] = (char) ('0' + rest % 10);
        }
    }

    private static char check(char[] digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits[i] - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
