package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.posts.Stock.Need;
import org.huhang.posts.StockFact.StockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockTest {
    @Test
    void whatCameLessWhatWasUsed() {
        var stock = Stock.of(List.of(fact(StockKind.USED, 30, 9), fact(StockKind.RECEIVED, 100, 8)));
        assertEquals(70, stock.quantity());
        assertNull(stock.countedAt());
    }

    @Test
    void aCountStandsForAllThatWasBefore() {
        var stock = Stock.of(List.of(
                fact(StockKind.RECEIVED, 100, 8),
                fact(StockKind.USED, 30, 9),
                fact(StockKind.COUNTED, 55, 10),
                fact(StockKind.RECEIVED, 20, 11),
                fact(StockKind.USED, 5, 12)));
        assertEquals(new Stock(70, at(10)), stock);
    }

    @Test
    void whatWasUsedBeforeTheCountAndTellsLateChangesNothing() {
        assertEquals(
                55,
                Stock.of(List.of(fact(StockKind.COUNTED, 55, 10), fact(StockKind.USED, 30, 9)))
                        .quantity());
    }

    @Test
    void whatCameWithTheCountIsOnTopOfIt() {
        assertEquals(
                75,
                Stock.of(List.of(fact(StockKind.RECEIVED, 20, 10), fact(StockKind.COUNTED, 55, 10)))
                        .quantity());
    }

    @Test
    void moreUsedThanEverCameAsksForACount() {
        assertEquals(-3, Stock.of(List.of(fact(StockKind.USED, 3, 9))).quantity());
    }

    @Test
    void usedInAShiftIsFromItsStartAndBeforeItsEnd() {
        var facts = List.of(
                fact(StockKind.USED, 1, 6),
                fact(StockKind.USED, 2, 7),
                fact(StockKind.COUNTED, 50, 8),
                fact(StockKind.USED, 4, 14),
                fact(StockKind.USED, 8, 15));
        assertEquals(6, Stock.used(facts, at(7), at(15)));
    }

    @ParameterizedTest
    @CsvSource({"100, 8.80, 11.3", "88, 8.80, 10.0", "87, 8.80, 9.8", "0, 8.80, 0.0", "-5, 8.80, 0.0"})
    void daysLeftAreWholeTenthsRoundedDown(int quantity, BigDecimal neededADay, BigDecimal days) {
        assertEquals(Optional.of(days), new Stock(quantity, null).daysLeft(neededADay));
    }

    @Test
    void whatNobodyNeedsLastsForNoNumberOfDays() {
        assertEquals(Optional.empty(), new Stock(100, null).daysLeft(BigDecimal.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "2, 15", "3, 15", "4, 23", "6, "})
    void itRunsOutWithTheFirstSeatForWhichItNoLongerSuffices(int quantity, Integer hour) {
        var needs = List.of(need(15, 2), need(7, 2), need(23, 2));
        assertEquals(Optional.ofNullable(hour).map(StockTest::at), new Stock(quantity, null).runsOutAt(needs));
    }

    private static Need need(int hour, int quantity) {
        return new Need(at(hour), BigDecimal.valueOf(quantity));
    }

    private static StockFact fact(StockKind kind, int quantity, int hour) {
        return new StockFact(
                UUID.randomUUID(), new PostId(UUID.randomUUID()), "MASK", kind, quantity, null, false, at(hour));
    }

    private static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(3600L * hour);
    }
}
