package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.huhang.posts.HourCounts.HourCount;
import org.huhang.posts.HourCounts.Stretch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HourCountsTest {
    @Test
    void neededAndPresentAreCountedAtTheMiddleOfEachHourAndPresentOnlyUntilNow() {
        var seats = List.of(stretch("07:00", "09:00"), stretch("07:00", "09:00"), stretch("08:30", "10:00"));
        var stays = List.of(stretch("06:50", "08:29"), stretch("07:31", null));
        assertEquals(
                List.of(
                        new HourCount(at("06:00"), 0, 0),
                        new HourCount(at("07:00"), 2, 1),
                        new HourCount(at("08:00"), 3, 1),
                        new HourCount(at("09:00"), 1, null)),
                HourCounts.of(at("06:00"), at("10:00"), seats, stays, at("09:29")));
    }

    @Test
    void theMiddleOfTheHourIsKnownFromThenOn() {
        var hours = HourCounts.of(at("07:00"), at("08:00"), List.of(), List.of(stretch("07:00", null)), at("07:30"));
        assertEquals(List.of(new HourCount(at("07:00"), 0, 1)), hours);
    }

    private static Stretch stretch(String start, @Nullable String end) {
        return new Stretch(at(start), end == null ? null : at(end));
    }

    private static Instant at(String time) {
        return Instant.parse("2021-08-04T" + time + ":00Z");
    }
}
