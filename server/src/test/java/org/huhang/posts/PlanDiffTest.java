package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A plan beside what its posts ask for by now.
class PlanDiffTest {
    private static final Instant NOW = Instant.parse("2021-08-03T04:00:00Z");

    @Test
    void whatIsAskedForAndThereStaysAsItIs() {
        assertEquals(new PlanDiff(List.of(), List.of()), PlanDiff.of(List.of(has(0, 1)), List.of(wants(1)), NOW));
    }

    @Test
    void oneMoreOfTheSameIsAppended() {
        assertEquals(
                new PlanDiff(List.of(wants(1)), List.of()),
                PlanDiff.of(List.of(has(0, 1)), List.of(wants(1), wants(1)), NOW));
    }

    @Test
    void whatNobodyAsksForAnyMoreIsDroppedUnlessItHasBegun() {
        assertEquals(
                new PlanDiff(List.of(), List.of(2)),
                PlanDiff.of(List.of(has(0, -1), has(1, 0), has(2, 1)), List.of(), NOW));
    }

    @Test
    void nobodyIsAskedForAShiftThatIsOver() {
        assertEquals(new PlanDiff(List.of(), List.of()), PlanDiff.of(List.of(), List.of(wants(-8)), NOW));
        assertEquals(
                List.of(wants(-7)),
                PlanDiff.of(List.of(), List.of(wants(-7)), NOW).added());
    }

    @Test
    void aDroppedSeatThatIsAskedForAgainIsANewOne() {
        var dropped =
                new SeatRow(0, SamplePosts.POST.id(), wants(1).start(), wants(1).end(), null, false, false, 0, true);
        assertEquals(new PlanDiff(List.of(wants(1)), List.of()), PlanDiff.of(List.of(dropped), List.of(wants(1)), NOW));
    }

    /// For eight hours.
    private static NewSeat wants(int inHours) {
        var start = NOW.plus(Duration.ofHours(inHours));
        return new NewSeat(SamplePosts.POST.id(), start, start.plus(Duration.ofHours(8)), null, false, false, 0);
    }

    private static SeatRow has(int position, int inHours) {
        var seat = wants(inHours);
        return new SeatRow(position, seat.postId(), seat.start(), seat.end(), null, false, false, 0, false);
    }
}
