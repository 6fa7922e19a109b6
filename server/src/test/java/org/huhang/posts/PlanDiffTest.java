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

    /// The post was to be open until 15:00 and is closed at 12:00, or its rule has other hours.
    @Test
    void aRunningShiftWithAnotherEndIsNotDoubled() {
        assertEquals(
                new PlanDiff(List.of(), List.of(2)),
                PlanDiff.of(List.of(has(0, -2), has(1, -2), has(2, 6)), List.of(wants(-2, 5), wants(-2, 5)), NOW));
    }

    @Test
    void aRunningShiftThatHeatPartsIsNotDoubled() {
        assertEquals(
                new PlanDiff(List.of(), List.of()),
                PlanDiff.of(List.of(has(0, -2)), List.of(wants(-2, 4), wants(2, 4)), NOW));
    }

    @Test
    void moreOfThoseAtOnceAreStillAskedFor() {
        assertEquals(
                new PlanDiff(List.of(wants(-2, 5)), List.of()),
                PlanDiff.of(List.of(has(0, -2)), List.of(wants(-2, 5), wants(-2, 5)), NOW));
    }

    @Test
    void whatIsWantedBeyondTheEndOfARunningShiftIsAskedForOnce() {
        var rest = List.of(wants(6, 4));
        assertEquals(new PlanDiff(rest, List.of()), PlanDiff.of(List.of(has(0, -2)), List.of(wants(-2, 12)), NOW));
        var grown = new SeatRow(
                1,
                SamplePosts.POST.id(),
                rest.getFirst().start(),
                rest.getFirst().end(),
                null,
                false,
                false,
                0,
                false);
        for (int hours : new int[] {0, 7}) {
            assertEquals(
                    new PlanDiff(List.of(), List.of()),
                    PlanDiff.of(List.of(has(0, -2), grown), List.of(wants(-2, 12)), NOW.plus(Duration.ofHours(hours))));
        }
    }

    @Test
    void lessThanHalfAnHourBeyondItIsNotAskedFor() {
        var start = NOW.minus(Duration.ofHours(2));
        for (int minutes : new int[] {29, 30}) {
            var longer = new NewSeat(
                    SamplePosts.POST.id(), start, start.plus(Duration.ofMinutes(480 + minutes)), null, false, false, 0);
            assertEquals(
                    minutes == 30 ? 1 : 0,
                    PlanDiff.of(List.of(has(0, -2)), List.of(longer), NOW).size());
        }
    }

    @Test
    void anotherSkillOrAnotherTimeIsAskedForBesideARunningShift() {
        var police =
                new NewSeat(SamplePosts.POST.id(), wants(-2).start(), wants(-2).end(), "POLICE", false, false, 0);
        assertEquals(
                List.of(police),
                PlanDiff.of(List.of(has(0, -2)), List.of(police), NOW).added());
        assertEquals(
                List.of(wants(6)),
                PlanDiff.of(List.of(has(0, -2)), List.of(wants(6)), NOW).added());
    }

    /// For eight hours.
    private static NewSeat wants(int inHours) {
        return wants(inHours, 8);
    }

    private static NewSeat wants(int inHours, int hours) {
        var start = NOW.plus(Duration.ofHours(inHours));
        return new NewSeat(SamplePosts.POST.id(), start, start.plus(Duration.ofHours(hours)), null, false, false, 0);
    }

    private static SeatRow has(int position, int inHours) {
        var seat = wants(inHours);
        return new SeatRow(position, seat.postId(), seat.start(), seat.end(), null, false, false, 0, false);
    }
}
