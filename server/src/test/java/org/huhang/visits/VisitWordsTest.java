package org.huhang.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitWordsTest {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "12F, 12, 6",
        "03A座, 3, 1",
        "3排15座, 3, 15",
        "3-15, 3, 15",
        "15, 0, 15",
        "15号, 0, 15",
        "4095-4095, 4095, 4095"
    })
    void seatsAsTicketsAndListsWriteThem(String text, int row, int seat) {
        assertEquals(new SeatWord(row, seat), SeatWord.find(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "天窗", "0", "4096-1", "1-2-3", "F12F"})
    void whatIsNoSeatIsNone(String text) {
        assertEquals(java.util.Optional.empty(), SeatWord.find(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-07-22 19:30",
                "2021-07-22 19:30:00",
                "2021-07-22T19:30",
                "2021/7/22 19:30",
                "2021年7月22日 19:30",
                "2021-07-22T11:30:00Z"
            })
    void oneMomentInManyForms(String text) {
        int expected = Moments.of(Instant.parse("2021-07-22T11:30:00Z"), CITY);
        var words = new MomentWord(CITY);
        for (int again = 0; again < 2; again++) {
            assertEquals(OptionalInt.of(expected), words.find(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-07-22",
                "2021-02-30 10:00",
                "2021-07-22 24:00",
                "2021-07-22 1a:00",
                "昨天",
                "7/8/2021 10:00"
            })
    void whatIsNoMomentIsNone(String text) {
        assertEquals(OptionalInt.empty(), new MomentWord(CITY).find(text));
    }

    /// At the leeway, and a second above it.
    @ParameterizedTest
    @CsvSource({"1800, false", "1801, true"})
    void twoCitiesAtOnceAreExcluded(int overlap, boolean excluded) {
        assertEquals(excluded, TwoCities.excludes(4301, 10_000 + overlap, 4308, 10_000));
        assertEquals(false, TwoCities.excludes(4301, 10_000 + overlap, 4301, 10_000), "one city");
        assertEquals(false, TwoCities.excludes(0, 10_000 + overlap, 4308, 10_000), "what moves is in none");
    }

    @ParameterizedTest
    @EnumSource(VisitSource.class)
    void onlyWhoLivesSomewhereStaysForDays(VisitSource source) {
        var living = switch (source) {
            case DWELLING, QUARANTINE, LODGING, TRAVEL_RECORD -> true;
            default -> false;
        };
        assertEquals(living ? Duration.ofDays(31) : Duration.ofHours(36), LongestStay.of(source));
    }

    @Test
    void aLineIsRefusedOnceAndKnowsWhy() {
        var refused = new RefusedLines();
        refused.add((1 << 30) - 1, RefusedLines.Why.TWICE, (1 << 30) - 2);
        refused.add(7, RefusedLines.Why.TWO_CITIES, 3);
        refused.add(7, RefusedLines.Why.TWICE, 4);
        refused.sort();
        assertEquals(2, refused.size());
        assertEquals(7, refused.row(0));
        assertEquals("visits.two-cities", refused.reason(0).code());
        assertEquals((1 << 30) - 1, refused.row(1));
        assertEquals((1 << 30) - 2, refused.reason(1).params().get("otherRow"));
    }

    @Test
    void numbersAreFoundByWhatNamesThem() {
        var numbers = new HashedNumbers();
        for (int i = 0; i < 10_000; i++) {
            numbers.put("name " + i, i);
        }
        for (int i = 0; i < 10_000; i++) {
            assertEquals(i, numbers.find("name " + i));
        }
        assertEquals(-1, numbers.find("name 10000"));
    }
}
