package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Four seats of eight hours: over, running since the very moment, to come, and to come but dropped.
///
///     now       -9h    -1h   0    +1h
///     seat 0    ========
///     seat 1                 ========
///     seat 2                      ========
///     seat 3                      ======== dropped
class PutInForceTest {
    private static final Instant NOW = Instant.parse("2021-08-03T04:00:00Z");
    private static final List<SeatRow> SEATS =
            List.of(seat(0, -9, false), seat(1, 0, false), seat(2, 1, false), seat(3, 1, true));

    @Test
    void whoStandsSomewhereAndWhoStoodThereStays() {
        var put = PutInForce.of(SEATS, new int[] {0, 1, 2, 3}, new int[] {4, 5, 6, 7}, Set.of(), Set.of(), NOW);
        assertArrayEquals(new int[] {0, 1, 6, -1}, put.holders);
        assertEquals(List.of(SEATS.get(0), SEATS.get(1)), put.kept);
        assertFalse(put.is(new int[] {4, 5, 6, 7}));
    }

    @Test
    void aRunningSeatThatTheDraftMeansToGiveAwayIsGivenAway() {
        var put = PutInForce.of(SEATS, new int[] {0, 1, 2, -1}, new int[] {4, 5, 6, -1}, Set.of(0, 1), Set.of(), NOW);
        assertArrayEquals(new int[] {0, 5, 6, -1}, put.holders, "what is over is over");
        assertEquals(List.of(SEATS.get(0)), put.kept);
    }

    @Test
    void aDroppedSeatThatBeganBeforeItWentKeepsItsHolder() {
        var begun = List.of(seat(0, -1, true));
        var put = PutInForce.of(begun, new int[] {3}, new int[] {-1}, Set.of(), Set.of(), NOW);
        assertArrayEquals(new int[] {3}, put.holders);
        var gone = PutInForce.of(begun, new int[] {3}, new int[] {-1}, Set.of(), Set.of(0), NOW);
        assertArrayEquals(new int[] {-1}, gone.holders);
        assertEquals(List.of(), gone.kept);
    }

    @Test
    void ofTheFirstRosterAllComesInForceThatIsNotDropped() {
        var put = PutInForce.first(SEATS, new int[] {4, 5, 6});
        assertArrayEquals(new int[] {4, 5, 6, -1}, put.holders);
        assertTrue(put.is(new int[] {4, 5, 6}), "a draft that knows fewer seats is the same");
    }

    private static SeatRow seat(int position, int inHours, boolean dropped) {
        var start = NOW.plus(Duration.ofHours(inHours));
        return new SeatRow(
                position,
                SamplePosts.POST.id(),
                start,
                start.plus(Duration.ofHours(8)),
                null,
                false,
                false,
                0,
                dropped);
    }
}
