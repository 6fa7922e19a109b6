package org.huhang.contacts;

/// One person at one place for one span.
///
/// @param start moment ([Day])
/// @param seat as [Seat] says
/// @param seconds length of the stay, at least 1; what lasts longer than [#LONGEST] comes as several visits
public record Visit(int person, int place, int start, int seconds, int seat) {
    /// A day and a half, less a second: what fits into 17 bits.
    public static final int LONGEST = (1 << 17) - 1;
    /// No visit begins later.
    public static final int LATEST = Integer.MAX_VALUE - 4 * Day.SECONDS;

    public Visit {
        if (person < 0 || place < 0 || start < 0 || start > LATEST) {
            throw new IllegalArgumentException(
                    "person, place or start out of range: " + person + ", " + place + ", " + start);
        }
        if (seconds < 1 || seconds > LONGEST) {
            throw new IllegalArgumentException("a visit lasts 1 to " + LONGEST + " seconds, this one " + seconds);
        }
    }

    public Visit(int person, int place, int start, int seconds) {
        this(person, place, start, seconds, Seat.UNKNOWN);
    }

    public int day() {
        return Day.of(start);
    }

    /// Seconds after the midnight of its day.
    public int secondOfDay() {
        return start - Day.start(day());
    }

    public int end() {
        return start + seconds;
    }
}
