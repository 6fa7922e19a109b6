package org.huhang.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Time in day files and in the index of contacts: seconds since the midnight that began [#DAY_ZERO], in the city's
/// local time without summer time, so that a day is 86,400 of them. 68 years fit.
public final class Moments {
    public static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);
    public static final int SECONDS_A_DAY = 86_400;
    private static final long ZERO = DAY_ZERO.toEpochDay();

    private Moments() {}

    /// @throws ArithmeticException outside of those years
    public static int of(Instant at, ZoneId zone) {
        return Math.toIntExact(at.getEpochSecond() + offset(at, zone).getTotalSeconds() - ZERO * SECONDS_A_DAY);
    }

    public static Instant instant(int moment, ZoneId zone) {
        long local = moment + ZERO * SECONDS_A_DAY;
        return Instant.ofEpochSecond(
                local - offset(Instant.ofEpochSecond(local), zone).getTotalSeconds());
    }

    public static int start(LocalDate day) {
        return Math.toIntExact((day.toEpochDay() - ZERO) * SECONDS_A_DAY);
    }

    public static LocalDate day(int moment) {
        return DAY_ZERO.plusDays(number(moment));
    }

    /// Of a day, counted from [#DAY_ZERO].
    public static int number(int moment) {
        return Math.floorDiv(moment, SECONDS_A_DAY);
    }

    private static ZoneOffset offset(Instant at, ZoneId zone) {
        return zone.getRules().getStandardOffset(at);
    }
}
