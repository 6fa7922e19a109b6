package org.huhang.planning;

import static org.huhang.planning.Duties.GUARD;
import static org.huhang.planning.Duties.MIDDLE;
import static org.huhang.planning.Duties.MONDAY;
import static org.huhang.planning.Duties.NURSE;
import static org.huhang.planning.Duties.hours;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule by its name, with both sides of its threshold. Weights: [Rules.Weights#DEFAULT].
class RosterConstraintsTest {
    private final ConstraintVerifier<RosterConstraints, RosterSolution> verifier =
            ConstraintVerifier.build(new RosterConstraints(), RosterSolution.class, Placement.class);

    private void costs(
            long points,
            BiFunction<RosterConstraints, ConstraintFactory, Constraint> rule,
            Duties duties,
            int... holders) {
        var solution = RosterSolution.of(duties.staffing(), Roster.of(holders), 100, () -> {});
        verifier.verifyThat(rule).givenSolution(solution).penalizesBy(points);
    }

    @ParameterizedTest
    @CsvSource({"15, 1", "16, 0", "17, 0"})
    void nobodyStandsAtTwoPostsAtOnce(int secondFrom, int breaches) {
        costs(breaches, RosterConstraints::onePlace, twoSeats(8, 16, secondFrom, 24), 0, 0);
        costs(0, RosterConstraints::onePlace, twoSeats(8, 16, secondFrom, 24).guard(), 0, 1);
    }

    @ParameterizedTest
    @CsvSource({"25, 1", "26, 0", "27, 0"})
    void tenHoursOfRestLieBetweenTwoShifts(int secondFrom, int breaches) {
        costs(breaches, RosterConstraints::rest, twoSeats(8, 16, secondFrom, 34), 0, 0);
    }

    @Test
    void anOverlapIsNotAlsoARestTooShort() {
        costs(0, RosterConstraints::rest, twoSeats(8, 16, 12, 20), 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"27, 1", "28, 0"})
    void aLongerRestAgreedWithAPersonHolds(int secondFrom, int breaches) {
        var duties = new Duties().seat(1, 8, 16).seat(2, secondFrom, 36);
        duties.person(Duties.limited(Person.of(1, MIDDLE), new Person.Limits(0, 0, 12 * 60, false)));
        costs(breaches, RosterConstraints::rest, duties, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"NURSE, 1", "GUARD, 0"})
    void aSeatNeedsItsSkill(String skill, int breaches) {
        var duties = new Duties()
                .seat(1, 8, 16, skill.equals("NURSE") ? NURSE : GUARD)
                .guard();
        costs(breaches, RosterConstraints::skill, duties, 0);
    }

    @Test
    void aSeatForAnySkillTakesAnybody() {
        var duties = new Duties().seat(1, 8, 16, Seat.ANY_SKILL).person(Person.of(0, MIDDLE));
        costs(0, RosterConstraints::skill, duties, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "7, 7, 0", "7, 0, 1", "0, 7, 1", "7, 8, 1"})
    void closedLoopStaffStayInTheirLoopAndNobodyElseEnters(int ofPerson, int ofSeat, int breaches) {
        var duties = new Duties().seat(1, 8, 16);
        duties.seats.set(0, Duties.inLoop(duties.seats.getFirst(), ofSeat));
        duties.person(Duties.inLoop(
                Person.of(1, MIDDLE), Person.InLoop.always(ofPerson).toArray(Person.InLoop[]::new)));
        costs(breaches, RosterConstraints::closedLoop, duties, 0);
    }

    /// In loop 7 from 6 to 16 o'clock: inside for all of the seat, outside for none of it.
    @ParameterizedTest
    @CsvSource({
        "7,  6, 16, 0",
        "7,  5, 16, 1",
        "7,  6, 17, 1",
        "7, 16, 20, 1",
        "0,  6, 16, 1",
        "0,  2,  6, 0",
        "0,  2,  7, 1",
        "0, 16, 20, 0",
        "0, 15, 20, 1"
    })
    void whoLeavesALoopStandsOutsideOfItFromThenOn(int ofSeat, int from, int to, int breaches) {
        var duties = new Duties().seat(1, from, to);
        duties.seats.set(0, Duties.inLoop(duties.seats.getFirst(), ofSeat));
        duties.person(Duties.inLoop(Person.of(1, MIDDLE), new Person.InLoop(7, hours(6, 16))));
        costs(breaches, RosterConstraints::closedLoop, duties, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 8, 0", "0, 9, 1", "15, 20, 1", "16, 20, 0"})
    void unfitOrQuarantinedStaffNeverServe(int from, int to, int breaches) {
        var duties = new Duties().seat(1, 8, 16).person(Person.of(1, MIDDLE).withUnfit(List.of(hours(from, to))));
        costs(breaches, RosterConstraints::unfit, duties, 0);
        costs(0, RosterConstraints::away, duties, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 8, 0", "0, 9, 1", "15, 20, 1", "16, 20, 0"})
    void whoIsAwayDoesNotServe(int from, int to, int breaches) {
        var duties = new Duties().seat(1, 8, 16).person(Person.of(1, MIDDLE).withAway(List.of(hours(from, to))));
        costs(breaches, RosterConstraints::away, duties, 0);
        costs(0, RosterConstraints::unfit, duties, 0);
    }

    @ParameterizedTest
    @CsvSource({"19, 0", "20, 0", "21, 1"})
    void nobodyServesLongerThanTwelveHours(int to, int breaches) {
        costs(
                breaches,
                RosterConstraints::longestShift,
                new Duties().seat(1, 8, to).guard(),
                0);
    }

    @ParameterizedTest
    @CsvSource({"11, 0", "12, 1"})
    void aVolunteersShorterShiftHolds(int to, int breaches) {
        var duties = new Duties()
                .seat(1, 8, to)
                .person(Duties.limited(Person.of(1, MIDDLE), new Person.Limits(0, 180, 0, false)));
        costs(breaches, RosterConstraints::longestShift, duties, 0);
    }

    @ParameterizedTest
    @CsvSource({"false, 24, 1", "true, 24, 0", "false, 48, 0"})
    void noTwoNightsInARowUnlessAccepted(boolean accepted, int later, int breaches) {
        var duties = new Duties().seat(1, 23, 31).seat(1, 23 + later, 31 + later);
        duties.person(Duties.limited(Person.of(1, MIDDLE), new Person.Limits(0, 0, 0, accepted)));
        costs(breaches, RosterConstraints::nightsInARow, duties, 0, 0);
    }

    /// Hours from midnight of the first day: 01:00 to 07:00 is of the night of the day before.
    @ParameterizedTest
    @CsvSource({
        "25, 31, 44, 51, 1",
        "20, 27, 49, 55, 1",
        "20, 27, 48, 55, 1",
        "25, 31, 68, 75, 0",
        "20, 27, 73, 79, 0",
        "25, 31, 49, 55, 1"
    })
    void aNightIsOfTheEveningOnWhichItBegan(int from, int to, int secondFrom, int secondTo, int breaches) {
        costs(breaches, RosterConstraints::nightsInARow, twoSeats(from, to, secondFrom, secondTo), 0, 0);
    }

    @Test
    void twoOfOneNightAreNotTwoNights() {
        costs(0, RosterConstraints::nightsInARow, twoSeats(20, 27, 26, 31), 0, 0);
    }

    @Test
    void aDayAfterANightIsNotANight() {
        costs(0, RosterConstraints::nightsInARow, twoSeats(23, 31, 41, 49), 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"8, 0", "9, 1"})
    void aWeekHasAtMostFortyEightHours(int lastHours, int breaches) {
        costs(breaches, RosterConstraints::longestWeek, week(lastHours).guard(), 0, 0, 0, 0, 0, 0);
    }

    /// Sunday is the week before; Monday to Wednesday are of this one.
    @ParameterizedTest
    @CsvSource({"-1, 2400, 0", "0, 2399, 0", "0, 2400, 0", "0, 2401, 1", "6, 2401, 1", "7, 2401, 0"})
    void aWeekCountsWhatIsServedByOtherRosters(int day, int minutesElsewhere, int breaches) {
        var duties = new Duties().seat(1, 80, 88).person(elsewhere(Map.of(MONDAY + day, minutesElsewhere), Set.of()));
        costs(breaches, RosterConstraints::longestWeek, duties, 0);
    }

    @Test
    void whatOthersAskForAloneIsNoBreachOfThisRoster() {
        var duties = new Duties().seat(1, 80, 88).person(elsewhere(Map.of(MONDAY, 49 * 60), Set.of()));
        costs(0, RosterConstraints::longestWeek, duties, Roster.NOBODY);
    }

    /// The night of Tuesday.
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "2, 1", "3, 0"})
    void noTwoNightsInARowOfTwoRosters(int evening, int breaches) {
        var duties = new Duties().seat(1, 49, 55).person(elsewhere(Map.of(), Set.of(MONDAY + evening)));
        costs(breaches, RosterConstraints::nightsInARow, duties, 0);
    }

    @Test
    void nightsOfTwoRostersMayFollowWhereThatIsAgreed() {
        var agreed = Duties.limited(elsewhere(Map.of(), Set.of(MONDAY)), new Person.Limits(0, 0, 0, true));
        costs(0, RosterConstraints::nightsInARow, new Duties().seat(1, 49, 55).person(agreed), 0);
    }

    private static Person elsewhere(Map<Integer, Integer> minutes, Set<Integer> nights) {
        return Person.of(1, MIDDLE).withElsewhere(new Person.Elsewhere(minutes, nights));
    }

    @Test
    void theNextWeekCountsAnew() {
        var duties = week(8).seat(1, 7 * 24, 7 * 24 + 8).guard();
        costs(0, RosterConstraints::longestWeek, duties, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aShorterWeekAgreedWithAPersonHoldsAndALongerOneDoesNot() {
        var shorter = week(8).person(Duties.limited(Person.of(1, MIDDLE), new Person.Limits(47 * 60, 0, 0, false)));
        costs(1, RosterConstraints::longestWeek, shorter, 0, 0, 0, 0, 0, 0);
        var longer = week(9).person(Duties.limited(Person.of(1, MIDDLE), new Person.Limits(60 * 60, 0, 0, false)));
        costs(1, RosterConstraints::longestWeek, longer, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void anEmptySeatIsMissingPresence() {
        costs(1, RosterConstraints::presence, twoSeats(8, 16, 8, 16), 0, Roster.NOBODY);
        costs(0, RosterConstraints::presence, twoSeats(8, 16, 8, 16).guard(), 0, 1);
    }

    @ParameterizedTest
    @CsvSource({"99, 0", "100, 1", "1050, 10"})
    void theWayFromHomeCostsAPointPerHundredMetres(int metres, int points) {
        costs(points, RosterConstraints::nearHome, new Duties().seat(1, 8, 16).guardFrom(metres), 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 30"})
    void aCompoundsGateIsBestHeldByWhoLivesThere(int compound, int points) {
        var duties = new Duties().seat(1, 8, 16).guard();
        duties.seats.set(0, Duties.atGate(duties.seats.getFirst(), compound, 0));
        costs(points, RosterConstraints::ownCompound, duties, 0);
    }

    @Test
    void nightsCostByTheirSquareSoAnEvenSpreadIsCheaper() {
        var duties = new Duties().seat(1, 23, 31).seat(1, 71, 79).guard().guard();
        costs(40, RosterConstraints::nights, duties, 0, 0);
        costs(20, RosterConstraints::nights, duties, 0, 1);
        costs(0, RosterConstraints::nights, twoSeats(8, 16, 32, 40), 0, 0);
    }

    @Test
    void nightsOfTheWeeksBeforeCountOn() {
        var duties = new Duties().seat(1, 23, 31);
        var person = Person.of(1, MIDDLE);
        duties.person(new Person(
                1,
                MIDDLE,
                0,
                List.of(),
                List.of(),
                List.of(),
                person.family(),
                person.limits(),
                new Person.Before(2, 0, 0),
                person.elsewhere()));
        costs(50, RosterConstraints::nights, duties, 0);
    }

    @Test
    void weekendsCostByTheirSquare() {
        var duties = new Duties().seat(1, 5 * 24 + 8, 5 * 24 + 16).seat(1, 6 * 24 + 8, 6 * 24 + 16);
        duties.guard().guard();
        costs(24, RosterConstraints::weekends, duties, 0, 0);
        costs(12, RosterConstraints::weekends, duties, 0, 1);
        costs(0, RosterConstraints::weekends, twoSeats(8, 16, 4 * 24 + 8, 4 * 24 + 16), 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"true, 23, 500", "true, 47, 0", "true, 8, 0", "false, 23, 0"})
    void aCoupleWithSmallChildrenIsNotBothAwayAtNight(boolean children, int othersFrom, int points) {
        var duties = new Duties().seat(1, 23, 31).seat(2, othersFrom, othersFrom + 8);
        duties.person(Duties.related(Person.of(1, MIDDLE), 1, children));
        duties.person(Duties.related(Person.of(1, MIDDLE), 0, false));
        costs(points, RosterConstraints::couples, duties, 0, 1);
    }

    @Test
    void heatIsSpread() {
        var duties = new Duties().seat(1, 8, 16).seat(1, 32, 40).guard().guard();
        duties.seats.replaceAll(seat -> Duties.atGate(seat, Seat.NO_COMPOUND, 240));
        costs(16, RosterConstraints::heat, duties, 0, 0);
        costs(8, RosterConstraints::heat, duties, 0, 1);
        duties.seats.replaceAll(seat -> Duties.atGate(seat, Seat.NO_COMPOUND, 241));
        costs(32, RosterConstraints::heat, duties, 0, 1);
    }

    @Test
    void everyFurtherPostCosts() {
        costs(
                40,
                RosterConstraints::continuity,
                new Duties().seat(1, 8, 16).seat(1, 32, 40).guard(),
                0,
                0);
        costs(80, RosterConstraints::continuity, twoSeats(8, 16, 32, 40), 0, 0);
    }

    private static Duties twoSeats(int from, int to, int secondFrom, int secondTo) {
        return new Duties().seat(1, from, to).seat(2, secondFrom, secondTo).guard();
    }

    private static Duties week(int lastHours) {
        var duties = new Duties();
        for (int day = 0; day < 5; day++) {
            duties.seat(1, day * 24 + 8, day * 24 + 16);
        }
        return duties.seat(1, 5 * 24 + 8, 5 * 24 + 8 + lastHours);
    }
}
