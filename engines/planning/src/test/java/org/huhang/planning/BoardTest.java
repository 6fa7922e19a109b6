package org.huhang.planning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.huhang.planning.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardTest {
    /// What fits breaks no rule and what does not breaks one; what would fit without one seat is told by that
    /// seat.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatFitsBreaksNothing(long seed) {
        var sample = Sample.of(8, 55, 14, seed);
        var board = new Board(Duties.withOtherRosters(sample.staffing(), seed), sample.hidden());
        var random = new SplittableRandom(seed);
        int fitting = 0;
        int released = 0;
        for (int round = 0; round < 3000; round++) {
            int seat = random.nextInt(sample.hidden().size());
            int person = random.nextInt(55);
            if (board.holder(seat) == person) {
                continue;
            }
            boolean fits = board.fits(person, seat);
            assertEquals(fits, Broken.of(board, person, seat).isEmpty());
            fitting += fits ? 1 : 0;
            if (!Eligibility.holds(board.rules, board.person(person), board.seat(seat))) {
                continue;
            }
            for (int[] together : board.releases(person, seat, 2)) {
                Arrays.stream(together).forEach(board::clear);
                assertTrue(board.hasTime(person, seat));
                Arrays.stream(together).forEach(own -> board.assign(own, person));
                released++;
            }
            for (int own : board.seatsOf(person)) {
                board.clear(own);
                boolean enough = board.hasTime(person, seat);
                board.assign(own, person);
                boolean told = board.releases(person, seat, 2).stream()
                        .anyMatch(together -> together.length == 1 && together[0] == own);
                assertEquals(enough && !fits, told && !fits);
            }
        }
        assertTrue(fitting > 3 && released > 50, fitting + " " + released);
    }

    @Test
    void seatsOfAPersonStandInTheOrderOfTime() {
        var duties = new Duties().seat(1, 56, 64).seat(1, 8, 16).seat(1, 32, 40).guard();
        var board = new Board(duties.staffing(), Roster.of(0, 0, 0));
        assertArrayEquals(new int[] {1, 2, 0}, board.seatsOf(0));
        board.clear(2);
        assertArrayEquals(new int[] {1, 0}, board.seatsOf(0));
    }

    @Test
    void aSeatIsNotGivenTwice() {
        var board = new Board(new Duties().seat(1, 8, 16).guard().guard().staffing(), Roster.of(0));
        assertThrows(IllegalStateException.class, () -> board.assign(0, 1));
    }

    @Test
    void partnersAreEachOthers() {
        var duties = new Duties().guard().person(Duties.related(Person.of(1, Duties.MIDDLE), 0, true));
        assertThrows(IllegalArgumentException.class, duties::staffing);
    }
}
