package org.huhang.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    @ParameterizedTest
    @CsvSource({"89.9, met", "90, met", "90.1, short"})
    void aValueAtMostItsBoundIsMet(double seconds, String verdict) {
        var line = Figure.of("load.city", seconds, "s", Figure.Goal.valueAtMost(90))
                .line();
        assertEquals("RESULT load.city value=" + Figure.number(seconds) + " unit=s goal=value<=90 " + verdict, line);
    }

    @Test
    void aPeerAndItsRatioStandInTheLine() {
        var figure = new Figure("search.name", 11.7, "ms", "limit", 10, Figure.Goal.valueAtMost(30));
        assertEquals("RESULT search.name value=11.7 unit=ms peer=limit ratio=10 goal=value<=30 met", figure.line());
    }

    @ParameterizedTest
    @CsvSource({"0.5, 50", "0.95, 95", "0.99, 99", "1, 100"})
    void aPercentileIsTheSmallestThatSoManyDoNotExceed(double share, double milliseconds) {
        var times = Times.of(
                LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray());
        assertEquals(milliseconds, times.percentile(share));
    }
}
