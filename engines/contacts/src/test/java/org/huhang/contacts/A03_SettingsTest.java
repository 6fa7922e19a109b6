package org.huhang.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Who counts at which kind of place. Person 0 is the case, at place 0 from nine to ten.
class A03_SettingsTest {
    private static final int NINE = 9 * 3_600;
    private static final int HOUR = 3_600;

    private final List<Visit> visits = new ArrayList<>(List.of(new Visit(0, 0, NINE, HOUR, Seat.of(4, 10, 1))));

    private void there(int person, int start, int seconds, int seat) {
        visits.add(new Visit(person, 0, start, seconds, seat));
    }

    private List<Exposure> exposures(Setting setting, SettingRule rule) {
        var rules = new EnumMap<Setting, SettingRule>(Setting.class);
        rules.put(setting, rule);
        return exposures(setting, new SettingRules(rules, new Setting[] {setting}));
    }

    /// Sealed and live must say the same.
    private List<Exposure> exposures(Setting setting, SettingRules rules) {
        var days = new TreeMap<Integer, DayVisits>();
        var batch = new VisitBatch(4);
        for (Visit each : visits) {
            days.computeIfAbsent(each.day(), day -> new DayVisits(day, 4))
                    .add(each.person(), each.place(), each.secondOfDay(), each.seconds(), each.seat());
            batch.add(each);
        }
        var live = new LiveVisits();
        live.addAll(batch.read());
        var sealed = days.values().stream()
                .map(day -> new DayBuilder().build(day, 100, 1, Arena.ofAuto()::allocate))
                .toList();
        var found = new Snapshot(sealed, List.of()).exposures(0, rules, 0, 2 * Day.SECONDS);
        assertEquals(
                found, new Snapshot(List.of(), List.of(live)).exposures(0, rules, 0, 2 * Day.SECONDS), setting::name);
        return found;
    }

    private static List<Integer> people(List<Exposure> found) {
        return found.stream().map(Exposure::person).toList();
    }

    private List<Integer> eighthEdition(Setting setting) {
        return people(exposures(setting, new SettingRules(SettingRules.eighthEdition(), new Setting[] {setting})));
    }

    @Test
    void aRoomAsksForItsMinutesInAll() {
        there(1, NINE, 899, 0);
        there(2, NINE, 900, 0);
        there(3, NINE, 450, 0);
        there(3, NINE + 1_000, 450, 0);
        assertEquals(List.of(2, 3, 3), eighthEdition(Setting.ROOM));
    }

    @Test
    void aHouseholdAsksForNothingButHavingBeenThere() {
        there(1, NINE + HOUR - 1, 60, 0);
        there(2, NINE + HOUR, 60, 0);
        assertEquals(List.of(1), eighthEdition(Setting.HOUSEHOLD));
    }

    @Test
    void anAircraftCountsThreeRows() {
        there(1, NINE, HOUR, Seat.of(0, 7, 3));
        there(2, NINE, HOUR, Seat.of(0, 6, 1));
        there(3, NINE, HOUR, Seat.of(0, 13, 1));
        there(4, NINE, HOUR, Seat.of(0, 14, 1));
        assertEquals(List.of(1, 3), eighthEdition(Setting.AIRCRAFT));
        assertEquals(List.of(1, 3), eighthEdition(Setting.THEATRE));
        assertEquals(List.of(1, 3), eighthEdition(Setting.VENTILATED_BUS));
        assertEquals(List.of(1, 2, 3, 4), eighthEdition(Setting.SEALED_BUS));
    }

    @Test
    void aTrainCountsItsCoachAndAnOpenOneTheBaysBeside() {
        there(1, NINE, HOUR, Seat.of(4, 2, 3));
        there(2, NINE, HOUR, Seat.of(5, 10, 1));
        there(3, NINE, HOUR, Seat.of(4, 11, 1));
        assertEquals(List.of(1, 3), eighthEdition(Setting.SEALED_TRAIN));
        assertEquals(List.of(3), eighthEdition(Setting.OPEN_TRAIN));
        assertEquals(List.of(1, 3), eighthEdition(Setting.SHIP));
    }

    @Test
    void whoseSeatIsNotKnownIsNotLeftOut() {
        there(1, NINE, HOUR, Seat.UNKNOWN);
        var found = exposures(Setting.AIRCRAFT, new SettingRule(0, 0, false, false, 3));
        assertEquals(List.of(1), people(found));
        assertTrue(found.getFirst().seatUnknown());
        assertEquals(-1, found.getFirst().rowsApart());
    }

    @Test
    void theAirOfARoomHoldsForItsTail() {
        there(1, NINE + HOUR + 599, 60, 0);
        there(2, NINE + HOUR + 600, 60, 0);
        there(3, NINE - 60, 60, 0);
        var found = exposures(Setting.ENTRANCE, new SettingRule(0, 600, false, false, SettingRule.ANY));
        assertEquals(List.of(1), people(found));
        assertEquals(0, found.getFirst().seconds());
        assertEquals(1, found.getFirst().air());
    }

    /// Who comes a second before the case leaves and who comes a second after breathe the same.
    @Test
    void timeInTheAirCountsAsTimeTogether() {
        there(1, NINE + HOUR - 1, 600, 0);
        there(2, NINE + HOUR + 1, 600, 0);
        var tenMinutes = new SettingRule(600, 600, false, false, SettingRule.ANY);
        assertEquals(List.of(1), people(exposures(Setting.ROOM, tenMinutes)));
        var lessOne = new SettingRule(599, 600, false, false, SettingRule.ANY);
        assertEquals(List.of(1, 2), people(exposures(Setting.ROOM, lessOne)));
    }

    @Test
    void oneTubeOfANightReachesIntoBothDays() {
        visits.set(0, new Visit(0, 0, Day.SECONDS - 600, 1_200, 0));
        there(1, 60, 60, 0);
        there(2, Day.SECONDS + 700, 60, 0);
        there(3, 2 * Day.SECONDS, 60, 0);
        assertEquals(List.of(1, 2), people(byPerson(Setting.TUBE)));
    }

    @Test
    void oneTubeCountsWheneverOnThatDay() {
        there(1, 60, 60, 0);
        there(2, Day.SECONDS - 60, 60, 0);
        assertEquals(List.of(1, 2), people(byPerson(Setting.TUBE)));
    }

    private List<Exposure> byPerson(Setting setting) {
        var rules = new SettingRules(SettingRules.eighthEdition(), new Setting[] {setting});
        return exposures(setting, rules);
    }

    @Test
    void aSettingWithoutARuleMakesNoExposures() {
        there(1, NINE, HOUR, 0);
        assertEquals(List.of(), exposures(Setting.OPEN_AIR, new SettingRules(java.util.Map.of(), new Setting[] {
            Setting.OPEN_AIR
        })));
    }

    @Test
    void anExposureSaysWhenWhereAndHowFarApart() {
        there(1, NINE + 600, HOUR, Seat.of(4, 12, 2));
        assertEquals(
                List.of(new Exposure(
                        1,
                        0,
                        Setting.THEATRE,
                        NINE,
                        NINE + HOUR,
                        NINE + 600,
                        NINE + 600 + HOUR,
                        HOUR - 600,
                        0,
                        Seat.of(4, 10, 1),
                        Seat.of(4, 12, 2))),
                exposures(Setting.THEATRE, new SettingRule(0, 0, false, false, 3)));
    }

    @Test
    void seatsAreFoundAgainAmongManyEqualVisits() {
        var day = new DayVisits(0, 4);
        for (int each = 0; each < 300; each++) {
            day.add(each % 40, each % 3, 1_000 + each % 5, 60, each % 2 == 0 ? Seat.of(1, each + 1, 1) : Seat.UNKNOWN);
        }
        var sealed = new DayBuilder().build(day, 40, 3, Arena.ofAuto()::allocate);
        var again = new DayVisits(0, 4);
        sealed.addTo(again);
        int[] before = seatsOf(day);
        assertTrue(Arrays.equals(before, seatsOf(again)));
    }

    private static int[] seatsOf(DayVisits day) {
        int[] seats = new int[day.size()];
        for (int each = 0; each < day.size(); each++) {
            seats[each] = day.seatOf(each);
        }
        Arrays.sort(seats);
        return seats;
    }
}
