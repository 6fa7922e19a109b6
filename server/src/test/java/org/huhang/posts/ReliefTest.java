package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.huhang.posts.ReliefRule.ReliefKind;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lunch at 11:30, a meal at 23:30; a rest of 15 minutes after each two hours, in heat after each hour; half a
/// litre of water for each hour in heat. The rules end before 10 August.
class ReliefTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Wording ANY = new Wording("任意", "Any");
    private static final Relief RELIEF = new Relief(
            List.of(
                    rule("LUNCH", ReliefKind.MEAL, false, "11:30", null, null, null),
                    rule("NIGHT", ReliefKind.MEAL, false, "23:30", null, null, null),
                    rule("REST", ReliefKind.REST, false, null, 120, 15, null),
                    rule("REST_IN_HEAT", ReliefKind.REST, true, null, 60, 15, null),
                    rule("WATER", ReliefKind.WATER, true, null, null, null, 500)),
            SHANGHAI);

    @ParameterizedTest
    @CsvSource({
        "04 11:00, 04 11:30, ''",
        "04 11:00, 04 11:31, LUNCH",
        "04 11:30, 04 15:00, LUNCH",
        "04 11:31, 04 15:00, ''",
        "04 07:00, 04 15:00, LUNCH",
        "04 23:00, 05 07:00, NIGHT",
        "04 23:00, 05 12:00, NIGHT LUNCH",
        // at an end of the rules
        "09 11:00, 09 12:00, LUNCH",
        "10 11:00, 10 12:00, ''"
    })
    void aMealIsDueToWhoeverIsOnTheSeatAtItsTime(String start, String end, String meals) {
        assertEquals(
                meals,
                RELIEF.meals(at(start), at(end)).stream().map(Relief.Meal::code).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 0, 09:00 11:15 13:30",
        "false, 1, 09:15 11:30 13:45",
        "true,  0, 08:00 09:15 10:30 11:45 13:00 14:15"
    })
    void restsFollowSpellsOneSeatAfterTheOtherAndEndBeforeTheShift(boolean hot, int order, String times) {
        assertEquals(times, rests("04 07:00", "04 15:00", hot, order));
    }

    @Test
    void aRestThatWouldEndWithTheShiftIsLeftOut() {
        assertEquals("", rests("04 07:00", "04 09:15", false, 0));
        assertEquals("09:00", rests("04 07:00", "04 09:16", false, 0));
    }

    @Test
    void withoutARuleNobodyRestsByRule() {
        assertEquals("", rests("10 07:00", "10 15:00", true, 0));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 9", "60, 500", "90, 750"})
    void waterGoesByTheMinutesInHeat(int heatMinutes, int millilitres) {
        assertEquals(millilitres, RELIEF.waterMillilitres(at("04 07:00"), heatMinutes));
    }

    private static String rests(String start, String end, boolean hot, int order) {
        return RELIEF.rests(at(start), at(end), hot, order).stream()
                .map(rest -> LocalTime.ofInstant(rest.at(), SHANGHAI).toString())
                .collect(Collectors.joining(" "));
    }

    private static Instant at(String dayAndTime) {
        return LocalDateTime.parse("2021-08-" + dayAndTime.replace(' ', 'T'))
                .atZone(SHANGHAI)
                .toInstant();
    }

    private static ReliefRule rule(
            String code,
            ReliefKind kind,
            boolean heat,
            @Nullable String time,
            @Nullable Integer every,
            @Nullable Integer minutes,
            @Nullable Integer millilitres) {
        return new ReliefRule(
                code,
                kind,
                ANY,
                heat,
                time == null ? null : LocalTime.parse(time),
                every,
                minutes,
                millilitres,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2021, 8, 10),
                ANY,
                Confidence.ASSUMED);
    }
}
