package org.huhang.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.huhang.rounds.PoolRule.LevelCode;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolRuleTest {
    private static final Wording ANY = new Wording("任意", "any");

    static PoolRule rule(int id, PoolTarget target, @Nullable String level, int from, int size, boolean household) {
        return new PoolRule(
                id, target, level == null ? null : "S", level, from, size, household, ANY, Confidence.ASSUMED);
    }

    private static final List<PoolRule> EDITION = List.of(
            rule(1, PoolTarget.OTHERS, null, 1, 10, false),
            rule(2, PoolTarget.KEY_PEOPLE, null, 2, 1, false),
            rule(3, PoolTarget.OTHERS, null, 3, 20, false),
            rule(4, PoolTarget.ZONE_LEVEL, "SEALED", 1, 10, true),
            rule(5, PoolTarget.ZONE_LEVEL, "SPREAD", 1, 5, false));

    @ParameterizedTest
    @CsvSource({
        // round, lives in, key person, rule
        "1, -, false, 1",
        "2, -, false, 1",
        "3, -, false, 3",
        "4, -, false, 3",
        "1, -, true, 1", // not before the second round
        "2, -, true, 2",
        "3, -, true, 2",
        "1, SPREAD, false, 5",
        "3, SPREAD, false, 5", // the later rule for all others does not take it over
        "2, SPREAD, true, 2", // of the later round
        "1, SEALED, true, 4",
        "1, ELSEWHERE, false, 1"
    })
    void whoeverARuleIsMadeForGoesBeforeAllOthers(int number, String level, boolean key, int id) {
        assertEquals(
                id,
                PoolRule.of(EDITION, Set.of(new LevelCode("S", level)), key, number)
                        .id());
    }

    @Test
    void aLevelOfAnotherSchemeIsAnotherLevel() {
        assertEquals(
                1,
                PoolRule.of(EDITION, Set.of(new LevelCode("T", "SPREAD")), false, 1)
                        .id());
    }

    @Test
    void ofTwoForTheSameRoundTheSmallerTubeIsTaken() {
        assertEquals(
                5,
                PoolRule.of(EDITION, Set.of(new LevelCode("S", "SPREAD"), new LevelCode("S", "SEALED")), false, 1)
                        .id());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "9, 1", "10, 1", "11, 2", "20, 2", "21, 3"})
    void aTubeIsFilledBeforeTheNextIsOpened(int people, int tubes) {
        assertEquals(tubes, rule(1, PoolTarget.OTHERS, null, 1, 10, false).tubes(people, people));
    }

    @ParameterizedTest
    @CsvSource({"10, 4, 4", "10, 1, 1", "11, 1, 2", "3, 3, 3"})
    void aHouseholdSharesItsTubeWithNobody(int people, int households, int tubes) {
        assertEquals(
                tubes, rule(1, PoolTarget.ZONE_LEVEL, "SEALED", 1, 10, true).tubes(people, households));
    }
}
