package org.huhang.posts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;

/// Which shifts are a night's: those of which enough lies in the hours of night; and of which night.
///
/// Source: rules.md B4 (23:00 to 06:00, press); that two hours of it make a night is an assumed default.
final class NightRule {
    private NightRule() {}

    /// The day on whose evening the night began of which most lies in the shift, as an epoch day: whoever
    /// comes at 01:30 serves in the night of the day before.
    static int nightOf(DutyLimits.NightHours hours, Instant start, Instant end, ZoneId zone) {
        var day = LocalDate.ofInstant(start, zone);
        return (int) Stream.of(day.minusDays(1), day, day.plusDays(1))
                .max(Comparator.comparingLong(each -> within(each, hours, zone, start, end)))
                .map(each -> evening(each, hours))
                .orElse(day)
                .toEpochDay();
    }

    /// Hours of night that begin after midnight are of the evening before.
    private static LocalDate evening(LocalDate day, DutyLimits.NightHours hours) {
        return hours.start().isBefore(LocalTime.NOON) ? day.minusDays(1) : day;
    }

    static boolean isNight(DutyLimits.NightHours hours, Instant start, Instant end, ZoneId zone) {
        var day = LocalDate.ofInstant(start, zone);
        long seconds = Stream.of(day.minusDays(1), day, day.plusDays(1))
                .mapToLong(each -> within(each, hours, zone, start, end))
                .sum();
        return seconds >= hours.minutes() * 60L;
    }

    /// Seconds of the span in the night that begins on a day.
    private static long within(LocalDate day, DutyLimits.NightHours hours, ZoneId zone, Instant start, Instant end) {
        var from = day.atTime(hours.start()).atZone(zone).toInstant();
        var morning = hours.end().isAfter(hours.start()) ? day : day.plusDays(1);
        var until = morning.atTime(hours.end()).atZone(zone).toInstant();
        var latest = start.isAfter(from) ? start : from;
        var earliest = end.isBefore(until) ? end : until;
        return Math.max(0, Duration.between(latest, earliest).toSeconds());
    }
}
