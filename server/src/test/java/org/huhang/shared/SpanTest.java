package org.huhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "11, true", "19, true", "20, false"})
    void aSpanHoldsItsStartAndNotItsEnd(int minute, boolean covered) {
        assertEquals(covered, span(10, 20).covers(at(minute)));
    }

    @Test
    void aSpanWithoutEndGoesOn() {
        assertEquals(true, span(10, null).covers(Instant.MAX));
        assertEquals(false, span(10, null).covers(at(9)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, false",
        "0, 11, true",
        "12, 15, true",
        "19, 30, true",
        "20, 30, false",
        "0, 30, true",
        "5, , true",
        "20, , false"
    })
    void spansThatOnlyTouchDoNotOverlap(int start, @Nullable Integer end, boolean overlap) {
        assertEquals(overlap, span(10, 20).overlaps(span(start, end)));
        assertEquals(overlap, span(start, end).overlaps(span(10, 20)));
    }

    @Test
    void aSpanDoesNotEndBeforeItStarts() {
        assertThrows(IllegalArgumentException.class, () -> span(10, 9));
        assertEquals(false, span(10, 10).covers(at(10)));
    }

    private static Span span(int start, @Nullable Integer end) {
        return new Span(at(start), end == null ? null : at(end));
    }

    private static Instant at(int minute) {
        return Instant.EPOCH.plusSeconds(60L * minute);
    }
}
