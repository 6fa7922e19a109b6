package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptStateTest {
    /// Issued at 12:00, to be read by 12:30 and acted on by 14:00; ended at 16:00 where it says so.
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            now,   read,  latest, ended, state
            12:29, -,     -,      -,     WAITING
            12:30, -,     -,      -,     UNREAD_LATE
            12:31, 12:05, -,      -,     READ
            13:59, 12:05, -,      -,     READ
            14:00, 12:05, -,      -,     NOT_ACTED_LATE
            14:00, -,     -,      -,     UNREAD_LATE
            14:00, 12:05, CANNOT, -,     CANNOT
            15:00, 12:05, ACTED,  -,     ACTED
            15:59, -,     -,      16:00, UNREAD_LATE
            16:00, -,     -,      16:00, ENDED
            16:00, 12:05, -,      16:00, ENDED
            16:00, 12:05, CANNOT, 16:00, ENDED
            16:00, 12:05, ACTED,  16:00, ACTED
            """, useHeadersInDisplayName = true)
    void whereAnAddresseeStands(
            String now,
            @Nullable String read,
            Receipt.@Nullable Kind latest,
            @Nullable String ended,
            ReceiptState state) {
        assertEquals(state, ReceiptState.of(at(read), latest, at("12:30"), at("14:00"), at(ended), today(now)));
    }

    @ParameterizedTest
    @CsvSource({"11:59, 0", "12:30, 1", "12:59, 1", "13:00, 2", "14:29, 4", "14:30, 5"})
    void aSilenceGoesOneSuperiorFurtherUpAtATime(String now, int steps) {
        var rule = new DeadlineRule(Urgency.URGENT, 30, 120, 30);
        assertEquals(steps, rule.stepsDue(rule.readBy(today("12:00")), today(now)));
    }

    private static @Nullable Instant at(@Nullable String time) {
        return time == null ? null : today(time);
    }

    private static Instant today(String time) {
        return Instant.parse("2021-08-01T" + time + ":00Z");
    }
}
