package org.huhang.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.zones.MeasureKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneRuleTest {
    @ParameterizedTest
    @CsvSource({
        // forbidden, held, cannot come down, lane
        "'', false, false, ORDINARY",
        "GATHERINGS, false, false, ORDINARY",
        "'', true, false, RESTRICTED",
        "LEAVING_ZONE, false, false, RESTRICTED",
        "LEAVING_HOME, false, false, RESTRICTED",
        "'LEAVING_ZONE,LEAVING_HOME', false, false, AT_HOME",
        "'', false, true, AT_HOME",
        "'', true, true, AT_HOME",
        "'LEAVING_ZONE', true, false, RESTRICTED"
    })
    void restrictionsAskForALaneAndSealedHomesForATeamAtTheDoor(
            String forbidden, boolean held, boolean cannotComeDown, Lane lane) {
        Set<MeasureKind> kinds = Arrays.stream(forbidden.split(","))
                .filter(each -> !each.isEmpty())
                .map(MeasureKind::valueOf)
                .collect(Collectors.toSet());
        assertEquals(lane, LaneRule.of(kinds, held, cannotComeDown));
    }
}
