package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldStateTest {
    private static final Instant START = Instant.parse("2021-08-04T04:00:00Z");
    private static final Instant END = START.plusSeconds(3600);

    private static HoldState at(
            long seconds, @Nullable Boolean approved, @Nullable Integer decided, @Nullable Integer released) {
        return HoldState.of(
                START,
                END,
                approved,
                decided == null ? null : START.plusSeconds(decided),
                released == null ? null : START.plusSeconds(released),
                START.plusSeconds(seconds));
    }

    @Test
    void nobodyIsHeldBeforeASecondPersonAgrees() {
        assertEquals(HoldState.AWAITING_APPROVAL, at(3599, null, null, null));
        assertEquals(HoldState.NEVER_DECIDED, at(3600, null, null, null));
        assertEquals(HoldState.AWAITING_APPROVAL, at(9, true, 10, null));
        assertEquals(HoldState.IN_FORCE, at(10, true, 10, null));
        assertEquals(HoldState.REFUSED, at(10, false, 10, null));
        assertEquals(HoldState.NEVER_DECIDED, at(3700, true, 3600, null), "agreed to when it was over");
    }

    @Test
    void itBeginsAtItsStartAndAlwaysEnds() {
        assertEquals(HoldState.NOT_YET, at(-1, true, -10, null));
        assertEquals(HoldState.IN_FORCE, at(0, true, -10, null));
        assertEquals(HoldState.IN_FORCE, at(3599, true, -10, null));
        assertEquals(HoldState.ENDED, at(3600, true, -10, null));
    }

    @Test
    void whoIsLetGoIsHeldNoMore() {
        assertEquals(HoldState.IN_FORCE, at(99, true, 10, 100));
        assertEquals(HoldState.RELEASED, at(100, true, 10, 100));
        assertEquals(HoldState.RELEASED, at(4000, true, 10, 100));
    }

    @Test
    void aHoldIsAsLongAsItsRuleAllowsAndNotASecondLonger() {
        var rule = new HoldRule(
                "POSITIVE_POOL", 12, true, new Wording("等待复核", null), new Wording("any", null), Confidence.PRESS);
        assertTrue(rule.allows(START, START.plus(Duration.ofHours(12))));
        assertFalse(rule.allows(START, START.plus(Duration.ofHours(12)).plusSeconds(1)));
        assertFalse(rule.allows(START, START));
        assertTrue(rule.allows(START, START.plusSeconds(1)));
    }
}
