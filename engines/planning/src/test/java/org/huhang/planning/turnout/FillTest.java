package org.huhang.planning.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ten are served in a slot.
class FillTest {
    private static String slots(double stock, String sizes, Map<Integer, Integer> pinned) {
        var groups = Arrays.stream(sizes.split(" ")).map(Integer::parseInt).toList();
        int[] slots = new Fill(10, stock).slots(groups, 0, pinned);
        return Arrays.stream(slots).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5 5 5 5, 0 0 1 1",
        "0, 6 6 6, 0 1 2",
        "4, 7 7 7 7, 0 0 1 2",
        "5, 5 5 5 5 5, 0 0 0 1 1",
        "0, 25 1 1, 0 2 2",
        "0, 1 25 1, 0 1 3"
    })
    void aSlotGetsWhatTheTablesServeAndAStock(double stock, String sizes, String expected) {
        assertEquals(expected, slots(stock, sizes, Map.of()));
    }

    @Test
    void whoIsSetByHandTakesRoomFromTheOthers() {
        assertEquals("0 1 1", slots(0, "5 5 5", Map.of(0, 5)));
        assertEquals("1 1 2", slots(0, "5 5 5", Map.of(0, 10)));
        assertEquals("3 3 4", slots(0, "5 5 5", Map.of(0, 30)));
    }

    @Test
    void floorsStayTogetherUnlessTheyAreTooMany() {
        var parties = List.of(party(0, 1, 4), party(0, 1, 4), party(0, 2, 4), party(1, 2, 4));
        assertEquals(
                List.of(8, 4, 4),
                Group.of(parties, 8).stream().map(Group::people).toList());
        assertEquals(
                List.of(4, 4, 4, 4),
                Group.of(parties, 7).stream().map(Group::people).toList());
    }

    private static Party party(int stairwell, int floor, int people) {
        return new Party(stairwell, Flat.of(100 * stairwell + floor, floor, people), people, 0);
    }
}
