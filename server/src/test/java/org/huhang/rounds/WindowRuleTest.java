package org.huhang.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.huhang.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowRuleTest {
    private static final Instant NOW = Instant.parse("2021-08-04T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // minutes from now to the start and to the end
        "0, 360, ''",
        "0, 0, rounds.window-empty",
        "0, 1, ''",
        "10, 9, rounds.window-empty",
        "60, 10140, ''", // seven days
        "60, 10141, rounds.window-too-long",
        "60, 10139, ''",
        "-1440, 10, ''", // a day ago
        "-1441, 10, rounds.window-past",
        "-1439, 10, ''",
        "-60, 0, rounds.window-past",
        "-60, 1, ''"
    })
    void aWindowIsOpenForAWhileAndNotOver(int start, int end, String code) {
        assertEquals(
                code,
                WindowRule.refusal(NOW.plus(Duration.ofMinutes(start)), NOW.plus(Duration.ofMinutes(end)), NOW)
                        .map(Refusal::code)
                        .orElse(""));
    }
}
