package org.huhang.contacts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class A01_TwoPeopleOneRoomTest {
    @Test
    void whoWasThereAtTheSameTimeMet() {
        var chart = Chart.of("""
                09:00
                ann  room1  ============......
                bo   room1  ......============
                cai  room1  ............======
                dan  room2  ==================
                """);
        assertEquals(List.of("bo 60 min 10:00-11:00"), chart.met("ann", 1));
        assertEquals(List.of("ann 60 min 10:00-11:00", "cai 60 min 11:00-12:00"), chart.met("bo", 1));
        assertEquals(List.of(), chart.met("dan", 1));
    }

    @Test
    void minutesOfSeveralMeetingsAddUp() {
        var chart = Chart.of("""
                09:00
                ann  room1  ==....====........
                ann  room2  ..............====
                bo   room1  ===.....=====.....
                bo   room2  ...............===
                """);
        assertEquals(List.of("bo 70 min 09:00-12:00"), chart.met("ann", 70));
        assertEquals(List.of(), chart.met("ann", 71));
    }

    @Test
    void aNightReachesIntoTheNextDay() {
        var chart = Chart.of("""
                20:00
                ann  home  ==============================
                bo   home  ..........................====
                """);
        assertEquals(List.of("bo 40 min +1 00:20-+1 01:00"), chart.met("ann", 1));
        assertEquals(List.of("ann 40 min +1 00:20-+1 01:00"), chart.met("bo", 1));
    }

    @Test
    void onlyWhatLiesBetweenTheTwoMomentsCounts() {
        var chart = Chart.of("""
                09:00
                ann  room1  ==================
                bo   room1  ==================
                """);
        var met = chart.sealed().meetings(chart.person("ann"), PlaceSet.ALL, 10 * 3_600, 11 * 3_600, 1);
        assertEquals(List.of("bo 60 min 10:00-11:00"), chart.lines(met));
    }
}
