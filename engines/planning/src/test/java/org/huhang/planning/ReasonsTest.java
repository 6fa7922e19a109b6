package org.huhang.planning;

import static org.huhang.planning.Duties.MIDDLE;
import static org.huhang.planning.Duties.NURSE;
import static org.huhang.planning.Duties.hours;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void anAssignmentSaysWhatItCostsAndWhoElseCould() {
        var duties = new Duties().seat(1, 8, 16).guardFrom(200).guardFrom(500).guardFrom(100);
        duties.people.set(2, duties.people.get(2).withAway(List.of(hours(8, 9))));
        var why = new Reasons(duties.staffing(), Roster.of(0)).why(0);
        assertEquals(2, why.placed().costs().getOrDefault(Rule.NEAR_HOME, 0L));
        assertEquals(40, why.placed().costs().getOrDefault(Rule.CONTINUITY, 0L));
        assertEquals(42, why.placed().total());
        assertEquals(
                List.of(1), why.others().stream().map(Reasons.Placed::person).toList());
        assertEquals(45, why.others().getFirst().total());
        assertEquals(List.of(), why.broken());
    }

    @Test
    void anAssignmentByHandSaysWhatItBreaks() {
        var duties = new Duties().seat(1, 8, 16, NURSE).guard();
        var why = new Reasons(duties.staffing(), Roster.of(0)).why(0);
        assertEquals(List.of(new Broken(Rule.SKILL, -1, 0)), why.broken());
        assertEquals(0, why.able());
    }

    @Test
    void anEmptySeatHasNoWhy() {
        var reasons = new Reasons(new Duties().seat(1, 8, 16).staffing(), Roster.empty(1));
        assertThrows(IllegalArgumentException.class, () -> reasons.why(0));
    }

    /// One guard came off duty nine hours before, one is at another post, one is ill and stands elsewhere.
    @Test
    void anEmptySeatSaysWhatBarsTheNearestPeople() {
        var duties = new Duties().seat(1, 17, 25).seat(1, 0, 8).seat(2, 16, 24).seat(3, 16, 24);
        duties.guard().guard().guard();
        duties.people.set(2, duties.people.get(2).withUnfit(List.of(hours(12, 20))));
        var unfilled = new Reasons(duties.staffing(), Roster.of(Roster.NOBODY, 0, 1, 2)).unfilled(0);
        assertEquals(3, unfilled.able());
        assertEquals(
                List.of(new Reasons.Bar(Rule.ONE_PLACE, 1, 0, 1), new Reasons.Bar(Rule.REST, 1, 60, 0)),
                unfilled.bars());
        assertEquals(1, unfilled.several());
    }

    /// One guard has served 41 hours of the week by another roster, one serves the night before by another.
    @Test
    void anEmptySeatSaysWhoIsBarredByOtherRosters() {
        var duties = new Duties().seat(1, 25, 33).guard().guard();
        duties.people.set(
                0, duties.people.get(0).withElsewhere(new Person.Elsewhere(Map.of(Duties.MONDAY, 41 * 60), Set.of())));
        duties.people.set(
                1, duties.people.get(1).withElsewhere(new Person.Elsewhere(Map.of(), Set.of(Duties.MONDAY - 1))));
        var staffing = duties.staffing();
        assertEquals(
                List.of(new Reasons.Bar(Rule.NIGHTS_IN_A_ROW, 1, 0, 1), new Reasons.Bar(Rule.LONGEST_WEEK, 1, 60, 0)),
                new Reasons(staffing, Roster.empty(1)).unfilled(0).bars());
        assertEquals(1, Planner.first(staffing, Roster.empty(1)).unfilled());
    }

    @Test
    void anEmptySeatSaysHowManyMoreOfItsSkillItsHoursNeed() {
        var duties = new Duties().seat(1, 26, 30, NURSE).seat(2, 26, 30, NURSE).seat(3, 26, 30, NURSE);
        duties.guard().person(Person.of(2, MIDDLE));
        var unfilled = new Reasons(duties.staffing(), Roster.of(1, Roster.NOBODY, Roster.NOBODY)).unfilled(1);
        assertTrue(unfilled.shortages()
                .contains(new Shortage(Shortage.Kind.HOURS, hours(26, 30), List.of(NURSE), 0, 3, 1)));
    }

    /// Both are told of the very same shortage: it was looked for once.
    @Test
    void whatIsMissingIsLookedForOnceForAllEmptySeats() {
        var duties = new Duties().seat(1, 26, 30, NURSE).seat(2, 26, 30, NURSE).guard();
        var reasons = new Reasons(duties.staffing(), Roster.empty(2));
        assertSame(
                reasons.unfilled(0).shortages().getFirst(),
                reasons.unfilled(1).shortages().getFirst());
    }

    @Test
    void aChangeByHandShowsItsBrokenRulesAtOnce() {
        var duties = new Duties().seat(1, 8, 16).seat(2, 25, 33).guard().guardFrom(300);
        var staffing = duties.staffing();
        var roster = Roster.of(0, 1);
        var change = HandChange.check(staffing, roster, 1, 0);
        assertEquals(List.of(new Broken(Rule.REST, 0, 60)), change.broken());
        assertEquals(-3, change.costs().getOrDefault(Rule.NEAR_HOME, 0L));
        assertEquals(List.of(), HandChange.check(staffing, roster, 1, 1).broken());
        assertEquals(
                List.of(), HandChange.check(staffing, roster, 1, Roster.NOBODY).broken());
    }

    @Test
    void twoRostersAreComparedByChangesPeopleAndRules() {
        var duties = new Duties()
                .seat(1, 8, 16)
                .seat(2, 8, 16)
                .guard()
                .guardFrom(300)
                .guardFrom(700);
        var comparison = Comparison.of(duties.staffing(), Roster.of(0, 1), Roster.of(0, 2));
        assertEquals(List.of(new Comparison.Change(1, 1, 2)), comparison.changes());
        assertEquals(List.of(1, 2), comparison.people());
        assertEquals(3, comparison.before().of(Rule.NEAR_HOME));
        assertEquals(7, comparison.after().of(Rule.NEAR_HOME));
    }
}
