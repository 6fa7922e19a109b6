package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraceDataRuleTest {
    @ParameterizedTest
    @EnumSource(LegalAim.class)
    void traceDataGoesOutForOutbreakControlAlone(LegalAim aim) {
        assertEquals(
                aim == LegalAim.OUTBREAK_CONTROL ? Optional.empty() : Optional.of(TraceDataRule.REFUSAL),
                TraceDataRule.refusal(LegalData.TRACE, aim));
    }

    @ParameterizedTest
    @EnumSource(LegalAim.class)
    void otherDataIsForASecondPersonToDecideOn(LegalAim aim) {
        assertEquals(Optional.empty(), TraceDataRule.refusal(LegalData.REGISTRY, aim));
        assertEquals(Optional.empty(), TraceDataRule.refusal(LegalData.HEALTH, aim));
    }
}
