package org.huhang.citysim.moves;

import java.time.LocalDate;

/// Which days are made; day 0 is `firstDay`.
public record MovesSpec(LocalDate firstDay, int days) {
    private static final int MOST_DAYS = 60;

    public MovesSpec {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days are 1 to " + MOST_DAYS + ", was " + days);
        }
    }

    /// The two weeks in which the outbreak of 2021 came to be known.
    public static MovesSpec ofStory() {
        return new MovesSpec(LocalDate.of(2021, 7, 20), 14);
    }

    LocalDate date(int day) {
        return firstDay.plusDays(day);
    }
}
