package org.huhang.citysim.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesSeatsTest {
    private static final Moves MOVES = MovesCities.FORTNIGHT;

    /// A visit with its ticket.
    private record Seated(int person, int place, int day, int start, int seconds, int row, int seat) {}

    private static final List<Seated> SEATED = seated();

    private static List<Seated> seated() {
        var all = new ArrayList<Seated>();
        for (int part = 0; part < MOVES.parts(); part++) {
            MOVES.tell(part, new VisitSink() {
                private int start;
                private int length;

                @Override
                public void visit(int person, int place, int day, int startSecondOfDay, int seconds) {
                    start = startSecondOfDay;
                    length = seconds;
                }

                @Override
                public void seated(int person, int place, int day, int row, int seat) {
                    all.add(new Seated(person, place, day, start, length, row, seat));
                }
            });
        }
        return all;
    }

    private static List<Seated> atTheatre(int day) {
        return SEATED.stream()
                .filter(each -> each.place() == MOVES.theatre() && each.day() == day)
                .toList();
    }

    @Test
    void twoThousandPeopleSitInTheTheatreOnTheStorysEveningEachInASeatOfTheirOwn() {
        List<Seated> audience = atTheatre(MovesCities.STORY_DAY);
        assertEquals(2_000, audience.size());
        assertEquals(2_000, audience.stream().map(Seated::person).distinct().count());
        assertEquals(
                2_000,
                audience.stream()
                        .map(each -> each.row() * 100 + each.seat())
                        .distinct()
                        .count());
        assertTrue(audience.stream().allMatch(each -> each.row() <= 52 && each.seat() <= 50), "within 2,600 seats");
    }

    @Test
    void mostOfTheAudienceAreVisitorsAndSomeResidentsWithTheirHouseholds() {
        List<Integer> residents = atTheatre(MovesCities.STORY_DAY).stream()
                .map(Seated::person)
                .filter(person -> person < MOVES.residents())
                .toList();
        assertEquals(MOVES.residents() / 100, residents.size());
    }

    @Test
    void theAudienceComesAboutSixAndLeavesBetweenSevenAndEight() {
        for (Seated each : atTheatre(MovesCities.STORY_DAY)) {
            assertEquals(18 * 3_600, each.start(), 50 * 60);
            int out = each.start() + each.seconds();
            assertTrue(out >= 19 * 3_600 && out <= 20 * 3_600, "out at " + out);
        }
    }

    @Test
    void otherEveningsArePlayedToo() {
        assertTrue(atTheatre(5).size() > 100);
    }

    @Test
    void noTwoShareASeatInACoach() {
        var taken = new HashSet<List<Integer>>();
        int tickets = 0;
        for (Seated each : SEATED) {
            if (each.place() != MOVES.theatre()) {
                assertEquals(CityPlaceKind.TRAIN_COACH, MOVES.places().kind(each.place()));
                assertTrue(taken.add(List.of(each.place(), each.day(), each.row(), each.seat())), each::toString);
                tickets++;
            }
        }
        assertTrue(tickets > 1_000);
    }
}
