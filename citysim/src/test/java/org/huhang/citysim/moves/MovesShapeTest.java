package org.huhang.citysim.moves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovesShapeTest {
    private static final DayStays STAYS = DayStays.of(MovesCities.TWENTIETH, MovesCities.STORY_DAY);
    private static final ContactReport CONTACTS = new ContactReport(MovesCities.TWENTIETH, STAYS);
    private static final PlaceSizes SIZES = new PlaceSizes(MovesCities.TWENTIETH, STAYS);

    @Test
    void peopleMeetAboutTenOthersADayAsSurveysOfTheSouthFound() {
        assertEquals(10, CONTACTS.all().mean(), 2);
        assertTrue(CONTACTS.all().quantile(0.5) < CONTACTS.all().mean(), "half of them fewer");
    }

    @Test
    void someMeetManyMore() {
        assertTrue(CONTACTS.all().variance() > 2.5 * CONTACTS.all().mean(), "far from even chances");
        assertTrue(CONTACTS.all().quantile(0.99) > 2.5 * CONTACTS.all().quantile(0.5));
    }

    @Test
    void childrenMeetChildrenThenParents() {
        double[] pupils = CONTACTS.mixing()[AgeGroup.index(AgeGroup.FROM_6)];
        int own = AgeGroup.index(AgeGroup.FROM_6);
        int parents = AgeGroup.index(AgeGroup.FROM_30);
        for (int group = 0; group < pupils.length; group++) {
            assertTrue(group == own || pupils[group] < pupils[own]);
            assertTrue(group == own || pupils[group] <= pupils[parents]);
        }
        assertTrue(CONTACTS.assortativity() > 0.1);
    }

    @Test
    void theOldMeetFewest() {
        double old = CONTACTS.of(AgeGroup.FROM_60).mean();
        for (AgeGroup group : AgeGroup.values()) {
            assertTrue(group == AgeGroup.FROM_60 || CONTACTS.of(group).mean() > old);
        }
    }

    @Test
    void aFewPlacesAreLargeAndMostAreSmall() {
        assertTrue(SIZES.all().topShare(0.01) > 0.12);
        assertTrue(SIZES.all().quantile(0.5) <= 5);
        assertTrue(SIZES.all().quantile(1) > 1_500);
    }

    @Test
    void whereverPeopleTalkFewDo() {
        for (CityPlaceKind kind : CityPlaceKind.values()) {
            if (kind.conversational() && SIZES.of(kind).size() > 0) {
                assertTrue(SIZES.of(kind).quantile(0.5) <= 45, kind::toString);
            }
        }
    }

    @Test
    void aDayIsSpentAtHomeForTheMostPart() {
        var minutes = new MinutesByKind(MovesCities.TWENTIETH, STAYS);
        double home = minutes.of(CityPlaceKind.DWELLING) + minutes.of(CityPlaceKind.DORMITORY_ROOM);
        assertEquals(1_090, home, 80);
        assertTrue(minutes.all() > 1_370, "ways take an hour at most");
    }

    @Test
    void schoolsAreClosedInSummerAndFullInTerm() {
        assertEquals(0, SIZES.of(CityPlaceKind.CLASSROOM).size());
        var term = Moves.of(MovesCities.CITY, new MovesSpec(java.time.LocalDate.of(2021, 9, 14), 2));
        var sizes = new PlaceSizes(term, DayStays.of(term, 0));
        assertTrue(sizes.of(CityPlaceKind.CLASSROOM).size() > 50);
        assertEquals(0, sizes.of(CityPlaceKind.SUMMER_CLASS).size());
    }

    @Test
    void theReportPrintsEveryKindThatAnybodyUsed() {
        String report = MovesReport.of(MovesCities.FORTNIGHT);
        System.out.print(report);
        IntStream.range(0, MovesCities.FORTNIGHT.places().count())
                .mapToObj(MovesCities.FORTNIGHT.places()::kind)
                .distinct()
                .filter(kind -> kind != CityPlaceKind.CLASSROOM)
                .forEach(kind -> assertTrue(report.contains(kind.name()), kind::toString));
    }
}
