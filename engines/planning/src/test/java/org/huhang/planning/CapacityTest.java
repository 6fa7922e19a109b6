package org.huhang.planning;

import static org.huhang.planning.Duties.GUARD;
import static org.huhang.planning.Duties.MIDDLE;
import static org.huhang.planning.Duties.NURSE;
import static org.huhang.planning.Duties.hours;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.planning.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {
    @Test
    void whatCanBeFilledLacksNothing() {
        assertEquals(
                List.of(), Capacity.check(new Duties().seat(1, 8, 16).guard().staffing()));
        assertEquals(List.of(), Capacity.check(Sample.of(20, 135, 14, 3).staffing()));
    }

    @Test
    void itSaysWhichHoursAndHowMany() {
        var duties =
                new Duties().seat(1, 22, 30).seat(2, 26, 30).seat(3, 26, 30).guard();
        assertEquals(
                List.of(new Shortage(Shortage.Kind.HOURS, hours(26, 30), List.of(GUARD), 0, 3, 1)),
                ofKind(Shortage.Kind.HOURS, duties));
    }

    @Test
    void itSaysWhichSkill() {
        var duties = new Duties().seat(1, 8, 16).seat(1, 8, 16, NURSE).guard().guard();
        assertEquals(
                List.of(new Shortage(Shortage.Kind.HOURS, hours(8, 16), List.of(NURSE), 0, 1, 0)),
                ofKind(Shortage.Kind.HOURS, duties));
    }

    /// Each skill alone finds its person, but it is the same one.
    @Test
    void oneWithTwoSkillsIsNotCountedTwice() {
        var duties = new Duties().seat(1, 8, 16).seat(1, 8, 16, NURSE).person(Person.of(3, MIDDLE));
        assertEquals(
                List.of(new Shortage(Shortage.Kind.HOURS, hours(8, 16), List.of(GUARD, NURSE), 0, 2, 1)),
                ofKind(Shortage.Kind.HOURS, duties));
    }

    @Test
    void whoIsAwayOrUnfitDoesNotCount() {
        var duties = new Duties().seat(1, 8, 16).person(Person.of(1, MIDDLE).withUnfit(List.of(hours(10, 12))));
        assertEquals(1, ofKind(Shortage.Kind.HOURS, duties).size());
        var here = new Duties().seat(1, 8, 16).person(Person.of(1, MIDDLE).withUnfit(List.of(hours(16, 18))));
        assertEquals(List.of(), Capacity.check(here.staffing()));
    }

    @Test
    void loopsAreCountedApart() {
        var duties = new Duties().seat(1, 8, 16).guard();
        duties.seats.set(0, Duties.inLoop(duties.seats.getFirst(), 4));
        assertEquals(4, ofKind(Shortage.Kind.HOURS, duties).getFirst().loop());
    }

    /// One guard, in the loop until 16 o'clock: no help there in the evening, and none outside before.
    @Test
    void whoLeavesALoopCountsOutsideOfItFromThenOn() {
        var guard = Duties.inLoop(Person.of(1, MIDDLE), new Person.InLoop(4, hours(0, 16)));
        assertEquals(List.of(), ofKind(Shortage.Kind.HOURS, loopUntil(16, guard)));
        var shortages = ofKind(Shortage.Kind.HOURS, loopUntil(17, guard));
        assertEquals(List.of(new Shortage(Shortage.Kind.HOURS, hours(8, 17), List.of(GUARD), 4, 1, 0)), shortages);
        var outside = new Duties().seat(1, 15, 20).person(guard);
        assertEquals(1, ofKind(Shortage.Kind.HOURS, outside).size());
    }

    /// A seat in loop 4 from 8 o'clock on, and one outside of it from 26 o'clock on.
    private static Duties loopUntil(int hour, Person guard) {
        var duties = new Duties().seat(1, 8, hour).seat(2, 26, 30).person(guard);
        duties.seats.set(0, Duties.inLoop(duties.seats.getFirst(), 4));
        return duties;
    }

    /// Somebody stands there at every hour, but each guard gets one turn of the three: between two lies no
    /// rest.
    @Test
    void aDayNeedsATurnForEachShift() {
        var two = new Duties()
                .seat(1, 7, 15)
                .seat(1, 15, 23)
                .seat(1, 23, 31)
                .guard()
                .guard();
        assertEquals(List.of(), ofKind(Shortage.Kind.HOURS, two));
        assertEquals(
                List.of(new Shortage(Shortage.Kind.DAY, hours(7, 31), List.of(GUARD), 0, 1440, 960)),
                ofKind(Shortage.Kind.DAY, two));
        assertEquals(List.of(), ofKind(Shortage.Kind.DAY, two.guard()));
    }

    /// Ten hours lie between the two: one guard may serve both.
    @Test
    void twoTurnsADayCountWhereRestLiesBetween() {
        var duties = new Duties().seat(1, 3, 7).seat(1, 17, 21).guard();
        assertEquals(List.of(), Capacity.check(duties.staffing()));
    }

    /// Thirteen hours lie between the two, but the first is of the night before and the second of the next.
    @Test
    void twoNightsInARowAreNotTwoTurns() {
        var duties = new Duties().seat(1, 1, 7).seat(1, 20, 27).guard();
        assertEquals(1, ofKind(Shortage.Kind.DAY, duties).size());
        var agreed = new Duties().seat(1, 1, 7).seat(1, 20, 27);
        agreed.person(Duties.limited(Person.of(1, MIDDLE), new Person.Limits(0, 0, 0, true)));
        assertEquals(List.of(), ofKind(Shortage.Kind.DAY, agreed));
    }

    @Test
    void whoServesTheNightBesideByAnotherRosterDoesNotCount() {
        var person = Person.of(1, MIDDLE).withElsewhere(new Person.Elsewhere(Map.of(), Set.of(Duties.MONDAY + 1)));
        assertEquals(
                1,
                ofKind(Shortage.Kind.DAY, new Duties().seat(1, 20, 27).person(person))
                        .size());
    }

    @Test
    void aWeekNeedsItsHours() {
        var enough = new Duties();
        var tooMuch = new Duties();
        for (int day = 0; day < 6; day++) {
            enough.seat(1, day * 24 + 8, day * 24 + 16);
            tooMuch.seat(1, day * 24 + 8, day * 24 + (day == 5 ? 17 : 16));
        }
        assertEquals(List.of(), ofKind(Shortage.Kind.WEEK, enough.guard()));
        var shortage = ofKind(Shortage.Kind.WEEK, tooMuch.guard()).getFirst();
        assertEquals(60, shortage.missing());
        assertEquals(49 * 60, shortage.needed());
    }

    @ParameterizedTest
    @CsvSource({"2400, 0", "2401, 1"})
    void aWeekHasWhatOtherRostersLeaveOfIt(int elsewhere, int missing) {
        var person = Person.of(1, MIDDLE)
                .withElsewhere(new Person.Elsewhere(Map.of(Duties.MONDAY + 6, elsewhere), Set.of()));
        var duties = new Duties().seat(1, 8, 16).person(person);
        for (var kind : List.of(Shortage.Kind.DAY, Shortage.Kind.WEEK)) {
            assertEquals(
                    missing,
                    ofKind(kind, duties).stream().mapToLong(Shortage::missing).sum());
        }
    }

    private static List<Shortage> ofKind(Shortage.Kind kind, Duties duties) {
        return Capacity.check(duties.staffing()).stream()
                .filter(shortage -> shortage.kind() == kind)
                .toList();
    }
}
