package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageRuleTest {
    private static final LocalDate DAY = LocalDate.of(2021, 8, 4);
    private static final List<UsageRule> ALL = List.of(
            rule("COVERALL", "SAMPLING", null, null),
            rule("N95", "SAMPLING", null, null),
            rule("MASK", null, "CHECKPOINT", null),
            rule("OLD_MASK", null, "CHECKPOINT", DAY));

    @ParameterizedTest
    @CsvSource({
        "SAMPLING, SAMPLING,   COVERALL N95",
        // wherever they stand
        "SAMPLING, CHECKPOINT, COVERALL N95",
        ",         CHECKPOINT, MASK",
        // has no rule of its own
        "POLICE,   CHECKPOINT, MASK",
        "POLICE,   SAMPLING,   ''",
        ",         SAMPLING,   ''"
    })
    void theSkillsRulesGoBeforeThoseOfThePost(@Nullable String skill, String kind, String items) {
        assertEquals(items, items(skill, kind, DAY));
    }

    @Test
    void aRuleHoldsUntilTheDayBeforeItsEnd() {
        assertEquals("MASK OLD_MASK", items(null, "CHECKPOINT", DAY.minusDays(1)));
    }

    @Test
    void aRuleOfAnotherYearDoesNotHold() {
        assertEquals("", items(null, "CHECKPOINT", LocalDate.of(2019, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({"1, 2.20", "240, 2.20", "241, 4.40", "480, 4.40", "481, 6.60"})
    void eachBegunFourHoursNeedTwoPairsAndATenthIsLost(int minutes, BigDecimal need) {
        var gloves = new UsageRule(
                "GLOVES",
                null,
                null,
                240,
                2,
                new BigDecimal("1.10"),
                LocalDate.of(2020, 1, 1),
                null,
                new Wording("任意", null),
                Confidence.ASSUMED);
        assertEquals(need, gloves.need(minutes));
    }

    private static String items(@Nullable String skill, String kind, LocalDate day) {
        return UsageRule.of(ALL, skill, kind, day).stream()
                .map(UsageRule::item)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static UsageRule rule(String item, @Nullable String skill, @Nullable String kind, @Nullable LocalDate end) {
        return new UsageRule(
                item,
                skill,
                kind,
                240,
                1,
                BigDecimal.ONE,
                LocalDate.of(2020, 1, 1),
                end,
                new Wording("任意", null),
                Confidence.ASSUMED);
    }
}
