package org.huhang.callups;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// The numbers of the migration, for tests without a database.
final class TestNumbers {
    private TestNumbers() {}

    static CallupNumbers any() {
        return new CallupNumbers(List.of(
                rule(RuleCode.QUEUE_MINUTES, 20),
                rule(RuleCode.SAMPLING_HOURS, 6),
                rule(RuleCode.PEOPLE_PER_POINT, 2_500, 3_000),
                rule(RuleCode.PEOPLE_PER_TABLE, 700, 800),
                rule(RuleCode.PEOPLE_PER_SAMPLER, 360),
                rule(RuleCode.MEDICAL_PER_TABLE, 2),
                rule(RuleCode.SCANNERS_PER_TABLE, 1),
                rule(RuleCode.TABLE_SECONDS, 50),
                rule(RuleCode.TUBE_SECONDS, 60),
                rule(RuleCode.LANE_GAP_MINUTES, 15),
                rule(RuleCode.SCAN_TO_SWAB_SECONDS, 120),
                rule(RuleCode.SLOT_MINUTES, 15),
                rule(RuleCode.WALK_METRES_PER_MINUTE, 54),
                rule(RuleCode.FLOOR_SECONDS, 15),
                rule(RuleCode.DOOR_SECONDS, 180),
                rule(RuleCode.DOOR_PERSON_SECONDS, 120),
                rule(RuleCode.DOOR_FLOOR_SECONDS, 30),
                rule(RuleCode.PEOPLE_PER_TRIP, 60),
                rule(RuleCode.SAMPLERS_PER_TEAM, 1),
                rule(RuleCode.SCANNERS_PER_TEAM, 1),
                rule(RuleCode.VOLUNTEERS_PER_BUILDING, 1),
                rule(RuleCode.PEOPLE_PER_VOLUNTEER, 150),
                rule(RuleCode.ORDER_KEEPERS_PER_POINT, 2),
                rule(RuleCode.HEAT_CELSIUS, 35),
                rule(RuleCode.HEAT_ROTATION, 3),
                rule(RuleCode.EQUIPMENT_HOURS, 4),
                rule(RuleCode.EQUIPMENT_LOSS_PERCENT, 10)));
    }

    private static CallupRule rule(RuleCode code, int value) {
        return rule(code, value, null);
    }

    private static CallupRule rule(RuleCode code, int value, @Nullable Integer most) {
        return new CallupRule(
                code,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                value,
                null,
                most,
                new Wording("any", null),
                Confidence.ASSUMED);
    }
}
