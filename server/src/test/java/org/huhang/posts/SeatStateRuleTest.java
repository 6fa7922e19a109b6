package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.huhang.posts.SeatStateRule.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One seat from 07:00 to 15:00; late after 15, a no-show after 30 minutes.
class SeatStateRuleTest {
    private static final SeatStateRule RULE = SeatStateRule.of(15, 30);
    private static final Instant START = at("07:00");
    private static final Instant END = at("15:00");

    @ParameterizedTest
    @CsvSource({
        "NOTHING, 06:00, DUE",
        "NOTHING, 07:14, DUE",
        "NOTHING, 07:15, LATE",
        "NOTHING, 07:29, LATE",
        "NOTHING, 07:30, NO_SHOW",
        "NOTHING, 18:00, NO_SHOW",
        "AWAY,    06:00, ABSENT_TOLD",
        "AWAY,    18:00, ABSENT_TOLD",
        "NO_SHOW, 07:05, NO_SHOW"
    })
    void whoNeverSignedInIsDueThenLateThenANoShow(Told told, String now, SeatState state) {
        assertEquals(
                state, RULE.served(START, END, null, List.of(), told, at(now)).state());
    }

    @ParameterizedTest
    @CsvSource({
        // in, out, now, state, late, early, over
        "06:50, -,     07:00, PRESENT,    -,  -,  -",
        "07:14, -,     08:00, PRESENT,    -,  -,  -",
        "07:15, -,     08:00, PRESENT,    15, -,  -",
        "09:00, -,     15:00, PRESENT,    120, -, -",
        "07:00, -,     15:40, PRESENT,    -,  -,  40",
        "07:00, -,     22:59, PRESENT,    -,  -,  479",
        "07:00, -,     23:00, DONE,       -,  -,  -",
        "07:00, 15:02, 16:00, DONE,       -,  -,  -",
        "07:00, 14:45, 16:00, DONE,       -,  -,  -",
        "07:00, 14:44, 16:00, LEFT_EARLY, -,  16, -",
        "07:00, 10:00, 10:05, LEFT_EARLY, -,  300, -",
        // what is signed later is not known yet
        "07:00, 10:00, 09:00, PRESENT,    -,  -,  -",
        "08:00, -,     07:20, LATE,       -,  -,  -"
    })
    void whoSignedInIsPresentUntilTheySignOut(
            String in, String out, String now, SeatState state, String late, String early, String over) {
        var served = RULE.served(START, END, null, List.of(stay(in, out)), Told.NOTHING, at(now));
        assertEquals(state, served.state());
        assertEquals(number(late), served.lateMinutes());
        assertEquals(number(early), served.earlyMinutes());
        assertEquals(number(over), served.overMinutes());
    }

    @Test
    void aStayBeforeTheSeatOrAfterItDoesNotCount() {
        var before = stay("06:00", "07:00");
        var after = stay("15:00", "-");
        assertEquals(
                SeatState.NO_SHOW,
                RULE.served(START, END, null, List.of(before, after), Told.NOTHING, at("16:00"))
                        .state());
    }

    @Test
    void aSignInOfSixteenHoursBeforeWasForgotten() {
        var now = START.plusSeconds(60);
        var old = new Stay(START.minusSeconds(16 * 3600), null, false);
        var fresh = new Stay(START.minusSeconds(16 * 3600 - 1), null, false);
        assertEquals(
                SeatState.DUE,
                RULE.served(START, END, null, List.of(old), Told.NOTHING, now).state());
        assertEquals(
                SeatState.DONE,
                RULE.served(START, END, null, List.of(fresh), Told.NOTHING, now).state());
    }

    @Test
    void oneStayCountsForTwoSeatsEndToEnd() {
        var stay = List.of(stay("07:00", "19:00"));
        assertEquals(
                SeatState.DONE,
                RULE.served(START, END, null, stay, Told.NOTHING, at("20:00")).state());
        assertEquals(
                SeatState.DONE,
                RULE.served(END, at("19:00"), null, stay, Told.NOTHING, at("20:00"))
                        .state());
    }

    @Test
    void whoCameBackIsPresentAndTheFirstArrivalCounts() {
        var stays = List.of(stay("07:00", "09:00"), stay("09:30", "-"));
        var served = RULE.served(START, END, null, stays, Told.NOTHING, at("10:00"));
        assertEquals(SeatState.PRESENT, served.state());
        assertEquals(at("07:00"), served.signedInAt());
    }

    @Test
    void whoWasToldAbsentAndCameIsThere() {
        var stays = List.of(stay("08:00", "-"));
        for (Told told : Told.values()) {
            assertEquals(
                    SeatState.PRESENT,
                    RULE.served(START, END, null, stays, told, at("09:00")).state());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // told, in, now, state, late
        "-,     -,     07:30, NO_SHOW, -",
        "06:45, -,     07:29, LATE,    -",
        "06:46, -,     07:30, LATE,    -",
        "08:42, -,     08:42, DUE,     -",
        "08:42, -,     09:11, DUE,     -",
        "08:42, -,     09:12, LATE,    -",
        "08:42, -,     09:26, LATE,    -",
        "08:42, -,     09:27, NO_SHOW, -",
        "08:42, 09:11, 10:00, PRESENT, -",
        "08:42, 09:12, 10:00, PRESENT, 15"
    })
    void whoIsToldToStepInIsExpectedAQuarterOfAnHourLater(
            String told, String in, String now, SeatState state, String late) {
        var served = RULE.served(
                START,
                END,
                told.equals("-") ? null : at(told),
                in.equals("-") ? List.of() : List.of(stay(in, "-")),
                Told.NOTHING,
                at(now));
        assertEquals(state, served.state());
        assertEquals(number(late), served.lateMinutes());
    }

    private static Stay stay(String in, String out) {
        return new Stay(at(in), out.equals("-") ? null : at(out), false);
    }

    private static @Nullable Integer number(String text) {
        return text.equals("-") ? null : Integer.valueOf(text);
    }

    private static Instant at(String time) {
        return Instant.parse("2021-08-04T" + time + ":00Z");
    }
}
