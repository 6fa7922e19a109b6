package org.huhang.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.huhang.posts.PostLine;
import org.huhang.sites.StaffRule.StaffNeed;
import org.junit.jupiter.api.Test;

class StaffRuleTest {
    private static final StaffRule IN_ALL = rule(1, 1, "3.5", false);
    private static final StaffRule EACH_SHIFT = rule(2, 2, "3", true);

    private static StaffRule rule(int doctors, int nurses, String others, boolean eachShift) {
        return new StaffRule(
                "any", LocalDate.EPOCH, 50, doctors, nurses, new BigDecimal(others), 3, eachShift, "any", "any");
    }

    @Test
    void nobodyIsNeededWhereNobodyLives() {
        assertEquals(new StaffNeed(0, 0, 0), IN_ALL.need(0));
        assertEquals(List.of(), IN_ALL.lines(0));
    }

    @Test
    void eachFiftyBegunAskForADoctorAndANurse() {
        assertEquals(new StaffNeed(1, 1, 7), IN_ALL.need(1));
        assertEquals(new StaffNeed(1, 1, 7), IN_ALL.need(50));
        assertEquals(new StaffNeed(2, 2, 14), IN_ALL.need(51));
    }

    @Test
    void orTwoOfBothOnEachShift() {
        assertEquals(new StaffNeed(6, 6, 36), EACH_SHIFT.need(50));
    }

    @Test
    void shiftsFollowEachOtherThroughTheDay() {
        assertEquals(
                List.of(
                        new PostLine(LocalTime.of(7, 0), 480, "HEALTH", 4),
                        new PostLine(LocalTime.of(7, 0), 480, null, 12),
                        new PostLine(LocalTime.of(15, 0), 480, "HEALTH", 4),
                        new PostLine(LocalTime.of(15, 0), 480, null, 12),
                        new PostLine(LocalTime.of(23, 0), 480, "HEALTH", 4),
                        new PostLine(LocalTime.of(23, 0), 480, null, 12)),
                EACH_SHIFT.lines(50));
    }
}
