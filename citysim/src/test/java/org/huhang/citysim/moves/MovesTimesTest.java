package org.huhang.citysim.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MovesTimesTest {
    private static final Moves MOVES = MovesCities.FORTNIGHT;
    private static final int DAYS = MOVES.spec().days();

    /// Checks each visit against the one before of the same person.
    private static final class Watch implements VisitSink {
        private final AtomicInteger nights;
        private int before = -1;
        private int until;
        private int atPlace = -1;

        Watch(AtomicInteger nights) {
            this.nights = nights;
        }

        @Override
        public void visit(int person, int place, int day, int startSecondOfDay, int seconds) {
            int start = day * 86_400 + startSecondOfDay;
            assertTrue(day >= 0 && day < DAYS && startSecondOfDay >= 0 && startSecondOfDay < 86_400);
            assertTrue(seconds >= 1 && seconds <= 36 * 3_600, "a stay of " + seconds + " s");
            assertTrue(place >= 0 && place < MOVES.places().count());
            if (person == before) {
                assertTrue(start >= until, person + " is at two places at once");
                assertTrue(place == atPlace || start > until, person + " takes no time to get there");
            } else if (person < MOVES.residents()) {
                assertTrue(before < 0 || until >= DAYS * 86_400, before + " is nowhere at the end");
                assertEquals(0, start, person + " is nowhere at the beginning");
            }
            if (startSecondOfDay + seconds > 86_400) {
                nights.incrementAndGet();
            }
            before = person;
            until = start + seconds;
            atPlace = place;
        }
    }

    @Test
    void nobodyIsAtTwoPlacesAtOnceAndWaysTakeTime() {
        var nights = new AtomicInteger();
        MOVES.tellAll(_ -> new Watch(nights));
        assertTrue(nights.get() > 0.95 * DAYS * MOVES.residents(), "nights run past midnight in one visit");
    }

    @Test
    void nobodyIsEverLostForLong() {
        var away = new AtomicInteger();
        MOVES.tellAll(_ -> new VisitSink() {
            private int before = -1;
            private int until;

            @Override
            public void visit(int person, int place, int day, int startSecondOfDay, int seconds) {
                int start = day * 86_400 + startSecondOfDay;
                if (person == before && start - until > 2 * 3_600) {
                    away.incrementAndGet();
                }
                before = person;
                until = start + seconds;
            }
        });
        assertEquals(0, away.get(), "a way takes two hours at most");
    }

    @Test
    void aPersonHasAboutSevenVisitsADay() {
        assertEquals(7.3, new VisitCounts(MOVES).aDay().mean(), 1);
    }
}
