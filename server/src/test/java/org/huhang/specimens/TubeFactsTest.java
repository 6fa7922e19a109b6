package org.huhang.specimens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TubeFactsTest {
    private static final Instant CLOSED = Instant.parse("2021-08-04T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"19, SWABS_DIFFER", "20, ", "21, SWABS_DIFFER"})
    void asManySwabsAsPeopleBound(int swabs, @Nullable TubeHold hold) {
        assertHolds(hold, new Tubed().bound(20).pool(20).swabs(swabs));
    }

    @ParameterizedTest
    @CsvSource({"9, ", "10, ", "11, OVERFULL"})
    void noMorePeopleThanItsSize(int bound, @Nullable TubeHold hold) {
        assertHolds(hold, new Tubed().bound(bound).pool(10).swabs(bound));
    }

    @ParameterizedTest
    @CsvSource({"4, ", "5, ", "6, OVERFULL"})
    void noMorePeopleThanTheSmallestSizeOfItsMembers(int bound, @Nullable TubeHold hold) {
        assertHolds(hold, new Tubed().bound(bound).pool(10).members(5).swabs(bound));
    }

    @Test
    void aHouseholdSharesATubeWhateverIsAskedOfEach() {
        assertHolds(null, new Tubed().bound(3).pool(10).members(1).household().swabs(3));
        assertHolds(TubeHold.OVERFULL, new Tubed().bound(3).pool(10).members(1).swabs(3));
    }

    @Test
    void aTubeThatNobodyOpenedIsForOne() {
        assertHolds(null, new Tubed().bound(1).swabs(1));
        assertHolds(TubeHold.OVERFULL, new Tubed().bound(2).swabs(2));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, ", "2, 1, OPENED_TWICE", "1, 2, OPENED_TWICE"})
    void openedOnceOnOneDevice(int opened, int devices, @Nullable TubeHold hold) {
        assertHolds(hold, new Tubed().bound(1).pool(1).swabs(1).opened(opened, devices));
    }

    @ParameterizedTest
    @CsvSource({"0, ", "1, PERSON_UNKNOWN"})
    void everybodyInItIsKnown(int unknown, @Nullable TubeHold hold) {
        assertHolds(hold, new Tubed().bound(2).pool(10).swabs(2).unknown(unknown));
    }

    @Test
    void aSwabOfAnotherRoundHoldsIt() {
        assertHolds(TubeHold.WRONG_ROUND, new Tubed().bound(1).pool(1).swabs(1).elsewhere());
    }

    @Test
    void onItsWayWithoutBeingClosedItIsHeldAndAtTheDeskItIsNot() {
        assertHolds(null, new Tubed().bound(1).pool(10));
        assertHolds(TubeHold.NEVER_CLOSED, new Tubed().bound(1).pool(10).boxed());
        assertHolds(TubeHold.NEVER_CLOSED, new Tubed().bound(1).pool(10).arrived());
        assertHolds(null, new Tubed().bound(1).pool(10).swabs(1).boxed());
        assertHolds(null, new Tubed().bound(0).pool(10).boxed());
    }

    @Test
    void aSecondLookThatFitsSettlesAllAndCountsForTheClosing() {
        assertHolds(null, new Tubed().bound(20).pool(20).swabs(19).look(20, 20));
        assertHolds(
                null,
                new Tubed()
                        .bound(2)
                        .pool(10)
                        .swabs(2)
                        .unknown(1)
                        .opened(2, 2)
                        .elsewhere()
                        .look(2, 2));
        assertHolds(null, new Tubed().bound(2).pool(10).boxed().look(2, 2));
    }

    @Test
    void aSecondLookThatDiffersAsWellSettlesNothing() {
        assertHolds(
                TubeHold.SWABS_DIFFER, new Tubed().bound(20).pool(20).swabs(20).look(19, 20));
    }

    /// 19 were counted twice, so one swab was taken out of the reckoning: the look was of 20.
    @Test
    void aLookHoldsNoLongerThanAsManyAreBoundAsThen() {
        assertHolds(
                TubeHold.SWABS_DIFFER, new Tubed().bound(21).pool(21).swabs(20).look(20, 20));
        assertHolds(null, new Tubed().bound(19).pool(20).swabs(19).look(19, 20));
    }

    @Test
    void whereItStands() {
        assertEquals(TubeState.OPEN, state(new Tubed().bound(1).pool(10)));
        assertEquals(TubeState.CLOSED, state(new Tubed().bound(1).pool(10).swabs(1)));
        assertEquals(TubeState.CLOSED, state(new Tubed().bound(1).pool(10).look(1, 1)));
        assertEquals(TubeState.HELD, state(new Tubed().bound(1).pool(10).swabs(2)));
        assertEquals(
                TubeState.HELD, state(new Tubed().bound(1).pool(10).swabs(2).arrived()));
        assertEquals(
                TubeState.BOXED, state(new Tubed().bound(1).pool(10).swabs(1).boxed()));
        assertEquals(
                TubeState.ON_THE_WAY,
                state(new Tubed().bound(1).pool(10).swabs(1).going()));
        assertEquals(
                TubeState.AT_LABORATORY,
                state(new Tubed().bound(1).pool(10).swabs(1).going().arrived()));
        assertEquals(
                TubeState.VOIDED, state(new Tubed().bound(1).pool(10).swabs(2).voided()));
    }

    private static TubeState state(Tubed tube) {
        return TubeState.of(tube.facts(), tube.facts().holds());
    }

    private static void assertHolds(@Nullable TubeHold expected, Tubed tube) {
        assertEquals(
                expected == null ? Set.of() : Set.of(expected), tube.facts().holds());
    }

    /// A tube of one household's worth of facts.
    private static final class Tubed {
        private @Nullable Integer pool;
        private int devices = 1;
        private int opened = 1;
        private @Nullable Integer swabs;
        private boolean voided;
        private @Nullable Integer lookedSwabs;
        private @Nullable Integer lookedBound;
        private int bound;
        private int unknown;
        private @Nullable Integer members;
        private boolean household;
        private boolean elsewhere;
        private boolean boxed;
        private boolean going;
        private boolean arrived;

        Tubed pool(int size) {
            pool = size;
            return this;
        }

        Tubed opened(int times, int on) {
            opened = times;
            devices = on;
            return this;
        }

        Tubed swabs(int counted) {
            swabs = counted;
            return this;
        }

        Tubed bound(int people) {
            bound = people;
            return this;
        }

        Tubed unknown(int people) {
            unknown = people;
            return this;
        }

        Tubed members(int smallest) {
            members = smallest;
            return this;
        }

        Tubed household() {
            household = true;
            return this;
        }

        Tubed elsewhere() {
            elsewhere = true;
            return this;
        }

        Tubed boxed() {
            boxed = true;
            return this;
        }

        Tubed going() {
            going = true;
            return boxed();
        }

        Tubed arrived() {
            arrived = true;
            return this;
        }

        Tubed voided() {
            voided = true;
            return this;
        }

        Tubed look(int counted, int then) {
            lookedSwabs = counted;
            lookedBound = then;
            return this;
        }

        TubeFacts facts() {
            return new TubeFacts(
                    pool,
                    devices,
                    opened,
                    swabs,
                    swabs == null ? null : CLOSED,
                    voided,
                    lookedBound != null,
                    lookedSwabs,
                    lookedBound,
                    bound,
                    unknown,
                    members,
                    household,
                    elsewhere,
                    boxed,
                    going,
                    arrived);
        }
    }
}
