package org.huhang.citysim.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointTurnoutTest {
    private static final int PEOPLE = 20_000;

    private final int[] households = IntStream.range(0, PEOPLE).map(i -> i / 3).toArray();
    private final PointTurnout turnout = PointTurnout.of(1, 7, households, 25, 30);

    @Test
    void everybodyComesOnceOrIsMissing() {
        List<Integer> all = new ArrayList<>();
        turnout.tables().forEach(table -> table.forEach(arrival -> all.add(arrival.person())));
        turnout.missing().forEach(each -> all.add(each.person()));
        assertEquals(
                IntStream.range(0, PEOPLE).boxed().toList(),
                all.stream().sorted().toList());
    }

    @Test
    void aTableServesOneAfterTheOtherAndAHouseholdStaysTogether() {
        for (var table : turnout.tables()) {
            for (int i = 1; i < table.size(); i++) {
                assertTrue(table.get(i).second() > table.get(i - 1).second());
            }
        }
        long parted = turnout.tables().stream()
                .flatMap(table -> table.stream()
                        .map(arrival -> households[arrival.person()])
                        .distinct())
                .count();
        long came = turnout.tables().stream()
                .flatMap(table -> table.stream().map(arrival -> households[arrival.person()]))
                .distinct()
                .count();
        assertEquals(came, parted, "no household stands at two tables");
    }

    @Test
    void theyTakeAsLongAsTheTablesNeed() {
        int last = turnout.tables().stream()
                .mapToInt(table -> table.getLast().second())
                .max()
                .orElseThrow();
        assertEquals(PEOPLE / 25 * 30, last, 0.1 * last);
    }

    @Test
    void theyAreMissingForTheReasonsThatOneDistrictCounted() {
        long told =
                turnout.missing().stream().filter(each -> each.reason() != null).count();
        assertEquals(0.045 * PEOPLE, (double) told, 120);
        long elsewhere = turnout.missing().stream()
                .filter(each -> each.reason() == NoShow.TESTED_ELSEWHERE)
                .count();
        assertEquals(38_540.0 / 67_987, (double) elsewhere / told, 0.06);
    }

    @Test
    void theSameSeedIsTheSameDayAndAnotherPointIsAnother() {
        assertEquals(turnout, PointTurnout.of(1, 7, households, 25, 30));
        assertTrue(!turnout.equals(PointTurnout.of(1, 8, households, 25, 30)));
    }

    @Test
    void aReasonHasItsShare() {
        assertEquals(NoShow.TESTED_ELSEWHERE, NoShow.at(0));
        assertEquals(NoShow.TESTED_ELSEWHERE, NoShow.at(38_539.5 / 67_987));
        assertEquals(NoShow.UNREACHABLE, NoShow.at(38_540.5 / 67_987));
        assertEquals(NoShow.REFUSED, NoShow.at(0.999999));
    }
}
