package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// [TablePace], [QueueLimit], [LaneGap] and [CallSlots], each at its thresholds.
class TurnoutRulesTest {
    @ParameterizedTest
    @CsvSource({"50, 60, 10, 56, 64.28", "50, 60, 20, 53, 67.92", "50, 60, 1, 110, 32.73", "60, 0, 5, 60, 60.00"})
    void aTableWorksAtThePaceOfPersonsAndTubes(int person, int tube, int pool, double pace, double anHour) {
        var table = new TablePace(person, tube, pool);
        assertEquals(pace, table.secondsPerPerson(), 1e-9);
        assertEquals(anHour, table.served(1, 3600), 0.01);
        assertEquals(2 * anHour, table.served(2, 3600), 0.02);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "10, 1", "11, 2", "1080, 108"})
    void aTubeIsBegunForEachPool(int people, int tubes) {
        assertEquals(tubes, TablePace.ofPool(10).tubes(people));
    }

    @ParameterizedTest
    @CsvSource({"1199.9, true", "1200, true", "1200.1, false"})
    void twentyMinutesInLineAreAllowed(double wait, boolean kept) {
        assertEquals(kept, QueueLimit.DEFAULT.keeps(wait));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1899, false", "1000, 1900, true", "1000, 1901, true"})
    void lanesKeepAQuarterOfAnHourApart(double ends, double begins, boolean kept) {
        assertEquals(kept, LaneGap.DEFAULT.isKept(ends, begins));
    }

    @ParameterizedTest
    @CsvSource({"899, false, 0", "900, true, 0", "901, false, 0", "1799, false, 0", "1800, true, 1", "3600, false, 3"})
    void callsLieOnTheQuartersOfTheRound(long moment, boolean has, int slot) {
        var slots = CallSlots.of(850, 3600);
        assertEquals(has, slots.has(moment));
        assertEquals(slot, Math.max(0, slots.at(moment)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 900, 1", "900, 900, 1", "901, 1800, 2"})
    void aRoundThatBeginsOffAQuarterCallsFromTheNext(int start, long first, int from) {
        assertEquals(first, CallSlots.of(start, 9000).start(0));
        assertEquals(from, CallSlots.of(0, 9000).from(start));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TablePace(0, 60, 10));
        assertThrows(IllegalArgumentException.class, () -> new TablePace(50, 60, 0));
        assertThrows(IllegalArgumentException.class, () -> CallSlots.of(900, 900));
        assertThrows(IllegalArgumentException.class, () -> new Flat(1, 1, -1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Street(0, 1, -1));
    }
}
