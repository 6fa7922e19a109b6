package org.huhang.citysim.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;
import org.huhang.citysim.seeds.SplitMix;
import org.junit.jupiter.api.Test;

class MovesDigestTest {
    /// Changes whenever moves change on purpose; a change by accident, or on another machine, is a bug.
    private static final String THREE_DAYS = "583f88f0b6604211";

    private static final MovesSpec SPEC = new MovesSpec(MovesCities.FIRST, 3);

    private static Moves moves(long seed) {
        return Moves.of(City.of(CitySpec.of(seed, 200)), SPEC);
    }

    /// One number for each part; chains every field of every visit and seat.
    private static final class Chain implements VisitSink {
        private final long[] digests;
        private final int part;

        Chain(long[] digests, int part) {
            this.digests = digests;
            this.part = part;
        }

        private void add(long a, long b) {
            digests[part] = SplitMix.hash(SplitMix.hash(digests[part], a), b);
        }

        @Override
        public void visit(int person, int place, int day, int startSecondOfDay, int seconds) {
            add(((long) person << 32) | place, ((long) day << 40) | ((long) startSecondOfDay << 20) | seconds);
        }

        @Override
        public void seated(int person, int place, int day, int row, int seat) {
            add(((long) person << 32) | place, ((long) day << 40) | ((long) row << 20) | seat);
        }
    }

    private static long digest(long[] digests) {
        return Arrays.stream(digests).reduce(0, SplitMix::hash);
    }

    @Test
    void sameSeedGivesTheSameDaysInWhateverOrderOnWhateverThread() {
        Moves moves = moves(2021);
        var all = new long[moves.parts()];
        moves.tellAll(part -> new Chain(all, part));
        var backwards = new long[moves.parts()];
        Moves again = moves(2021);
        IntStream.range(0, again.parts())
                .map(i -> again.parts() - 1 - i)
                .forEach(part -> again.tell(part, new Chain(backwards, part)));
        assertEquals(digest(backwards), digest(all));
        assertEquals(THREE_DAYS, Long.toHexString(digest(all)));
    }

    @Test
    void anotherSeedGivesOtherDays() {
        var one = new long[moves(2021).parts()];
        moves(2021).tell(0, new Chain(one, 0));
        var other = new long[one.length];
        moves(2022).tell(0, new Chain(other, 0));
        assertNotEquals(one[0], other[0]);
    }
}
