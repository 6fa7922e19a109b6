package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;

/// Four shifts of six hours, from 07:00 on:
///
///     seat      0       1       2       3
///            07 ===== 13 ===== 19 ===== 01 =====
class ChangedSeatsTest {
    private static final Instant SEVEN = Instant.parse("2021-08-01T23:00:00Z");
    private static final PostId GATE = new PostId(Ids.next());
    private static final List<SeatRow> SEATS =
            IntStream.range(0, 4).mapToObj(ChangedSeatsTest::seat).toList();

    @Test
    void whoeverLosesOrGetsASeatIsNamedWithTheFirstOfThem() {
        assertEquals(
                Map.of(0, at(1), 1, at(1), 2, at(3)), first(new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 2}, SEVEN));
    }

    @Test
    void whatIsOverAndWhatStaysConcernsNobody() {
        assertEquals(Map.of(), first(new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 3}, SEVEN));
        assertEquals(Map.of(), first(new int[] {0, 1, 2, 3}, new int[] {1, 1, 2, 3}, at(1)), "it has just ended");
        assertEquals(
                Map.of(0, at(0), 1, at(0)),
                first(new int[] {0, 1, 2, 3}, new int[] {1, 1, 2, 3}, at(1).minusSeconds(1)));
    }

    @Test
    void atFirstAllOfThemAreNewAndAnEmptySeatIsNobodys() {
        assertEquals(Map.of(0, at(0), 1, at(2)), first(new int[0], new int[] {0, -1, 1, 1}, SEVEN));
        assertEquals(Map.of(1, at(1)), first(new int[] {0, 1, -1, -1}, new int[] {0, -1, -1, -1}, SEVEN));
    }

    private static Map<Integer, Instant> first(int[] before, int[] after, Instant now) {
        return ChangedSeats.first(SEATS, before, after, now);
    }

    private static Instant at(int shift) {
        return SEVEN.plus(Duration.ofHours(6L * shift));
    }

    private static SeatRow seat(int position) {
        return new SeatRow(position, GATE, at(position), at(position + 1), null, false, false, 0, false);
    }
}
