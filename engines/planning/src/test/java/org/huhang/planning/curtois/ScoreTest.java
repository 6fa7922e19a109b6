package org.huhang.planning.curtois;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    /// The days of one employee; each limit in turn is the one under test, all others are wide.
    private static List<Breach> breaches(String days, String limits) throws BadInstance {
        var text = """
                SECTION_HORIZON
                %d
                SECTION_SHIFTS
                E,480,
                L,600,E
                SECTION_STAFF
                A,%s
                SECTION_DAYS_OFF
                A,3
                SECTION_COVER
                0,E,1,1,1
                """.formatted(days.length(), limits);
        var instance = InstanceReader.read(text.lines().toList());
        var out = new ArrayList<Breach>();
        new RowRules(new Tables(instance)).count(0, Texts.row(instance, days), out);
        return out;
    }

    // most shifts, most minutes, least minutes, most and least consecutive shifts, least days off, most weekends
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EL.....; ,9999,0,9,0,0,9; ",
                "LE.....; ,9999,0,9,0,0,9; SHIFT_ROTATION",
                "L.E....; ,9999,0,9,0,0,9; ",
                "EE..E..; E=3,9999,0,9,0,0,9; ",
                "EE..E..; E=2,9999,0,9,0,0,9; MOST_SHIFTS",
                "EE..E..; L=0,9999,0,9,0,0,9; ",
                "L......; L=0,9999,0,9,0,0,9; MOST_SHIFTS",
                "EE.....; ,960,0,9,0,0,9; ",
                "EE.....; ,959,0,9,0,0,9; MOST_MINUTES",
                "EL.....; ,1079,0,9,0,0,9; MOST_MINUTES",
                "EE.....; ,9999,960,9,0,0,9; ",
                "EE.....; ,9999,961,9,0,0,9; LEAST_MINUTES",
                "....EEE; ,9999,0,3,0,0,9; ",
                "EEE....; ,9999,0,2,0,0,9; MOST_CONSECUTIVE",
                "....EEE; ,9999,0,2,0,0,9; MOST_CONSECUTIVE",
                ".EE....; ,9999,0,9,2,0,9; ",
                ".E.....; ,9999,0,9,2,0,9; LEAST_CONSECUTIVE",
                "E......; ,9999,0,9,2,0,9; ",
                "......E; ,9999,0,9,2,0,9; ",
                "EE..EE.; ,9999,0,9,0,2,9; ",
                "EE..EE.; ,9999,0,9,0,3,9; LEAST_DAYS_OFF",
                ".EE....; ,9999,0,9,0,3,9; ",
                "....EE.; ,9999,0,9,0,3,9; ",
                ".....EE; ,9999,0,9,0,0,1; ",
                ".....EE; ,9999,0,9,0,0,0; MOST_WEEKENDS",
                ".....E.; ,9999,0,9,0,0,0; MOST_WEEKENDS",
                "......E; ,9999,0,9,0,0,0; MOST_WEEKENDS",
                "....E..; ,9999,0,9,0,0,0; ",
                ".....E......EE; ,9999,0,9,0,0,2; ",
                ".....E.......E; ,9999,0,9,0,0,1; MOST_WEEKENDS",
                "...E...; ,9999,0,9,0,0,9; DAY_OFF"
            })
    void eachHardRuleHasItsThreshold(String days, String limits, String breach) throws BadInstance {
        var expected = breach == null ? List.of() : List.of(Breach.valueOf(breach.toUpperCase(Locale.ROOT)));
        assertEquals(expected, breaches(days.strip(), limits));
    }

    @Test
    void thePenaltyCountsRequestsAndCover() throws BadInstance {
        var instance = Texts.week();
        // A works E on days 2, 3, 4, B on days 2 to 4 L, L, E: on-requests of both are met, off-request too;
        // days 0 and 1 lack an E each
        var score = Score.of(instance, Texts.rows(instance, "..EEE..", "..LLE.."));
        assertEquals(new Score(score.breaches(), 0, 0, 200, 0), score);
        assertEquals(List.of(new Score.Broken(1, Breach.SHIFT_ROTATION)), score.breaches());
        assertEquals(200, score.penalty());
    }

    @Test
    void whatWasAskedAndNotGivenAndGivenAndAskedNotToCounts() throws BadInstance {
        var instance = Texts.week();
        // A has L on day 2 instead of E (2), B has no L on day 3 (3) but E on day 1 (1);
        // missing: E on days 2 and 3, L on day 3 and two E on day 4; an L on day 1 nobody asked for costs nothing
        var score = Score.of(instance, Texts.rows(instance, ".LL....", "EE....."));
        assertEquals(
                "5 1 500 0", score.onRequests() + " " + score.offRequests() + " " + score.under() + " " + score.over());
        assertEquals(
                1,
                Score.of(instance, Texts.rows(instance, ".EE....", "EE.....")).over());
    }
}
