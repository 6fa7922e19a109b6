package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsRuleTest {
    private static final Instant TOLD = Instant.parse("2021-08-02T17:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, true", "719, true", "720, false", "721, false"})
    void whatIsTwelveHoursOldIsNoNews(int minutes, boolean isNews) {
        assertEquals(isNews, NewsRule.isNews(TOLD, TOLD.plus(Duration.ofMinutes(minutes))));
    }
}
