package org.huhang.callups;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huhang.callups.CallupReason.ReasonKind;
import org.huhang.rounds.Lane;

/// Why a version is as it is.
final class Reasons {
    private Reasons() {}

    static List<CallupReason> of(
            CallupGround ground,
            CallupSettings settings,
            CallupNumbers numbers,
            List<CallupResult.PointLoad> loads,
            List<CallupResult.HomeRoute> routes) {
        List<CallupReason> reasons = new ArrayList<>();
        int coming = ground.people(Lane.ORDINARY) + ground.people(Lane.RESTRICTED);
        reasons.add(reason(
                ReasonKind.POINTS,
                RuleCode.PEOPLE_PER_POINT,
                Map.of(
                        "people", ground.listed(),
                        "points", settings.points().size(),
                        "byRule", numbers.points(ground.listed()))));
        for (CallupResult.PointLoad load : loads) {
            reasons.add(reason(
                    ReasonKind.TABLES_IN_TIME,
                    RuleCode.SAMPLING_HOURS,
                    Map.of(
                            "point", load.point(),
                            "tables", load.tables(),
                            "needed", load.tablesNeeded(),
                            "minutes",
                                    (int) Duration.between(settings.startAt(), settings.endAt())
                                            .toMinutes())));
            reasons.add(reason(
                    ReasonKind.TABLES_BY_RULE,
                    RuleCode.PEOPLE_PER_TABLE,
                    Map.of(
                            "point", load.point(),
                            "people", load.people(),
                            "byRule", numbers.tables(load.people()),
                            "samplers", numbers.samplers(load.people()))));
        }
        if (coming > 0) {
            reasons.add(reason(ReasonKind.ORDER, RuleCode.QUEUE_MINUTES, Map.of("people", coming)));
        }
        if (ground.people(Lane.RESTRICTED) > 0) {
            reasons.add(reason(
                    ReasonKind.RESTRICTED_LAST,
                    RuleCode.LANE_GAP_MINUTES,
                    Map.of("people", ground.people(Lane.RESTRICTED))));
        }
        if (!routes.isEmpty()) {
            reasons.add(reason(
                    ReasonKind.AT_HOME,
                    RuleCode.DOOR_SECONDS,
                    Map.of("people", ground.people(Lane.AT_HOME), "teams", routes.size())));
        }
        if (settings.heat()) {
            reasons.add(reason(
                    ReasonKind.HEAT, RuleCode.HEAT_ROTATION, Map.of("celsius", numbers.of(RuleCode.HEAT_CELSIUS))));
        }
        return reasons;
    }

    private static CallupReason reason(ReasonKind kind, RuleCode rule, Map<String, Integer> numbers) {
        return new CallupReason(kind, rule, numbers);
    }
}
