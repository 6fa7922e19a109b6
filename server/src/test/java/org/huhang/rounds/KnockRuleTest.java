package org.huhang.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnockRuleTest {
    private static final Instant START = Instant.parse("2021-08-04T00:00:00Z");

    private static Round round(@Nullable Instant frozenAt, @Nullable Instant endedAt) {
        return new Round(
                new RoundId(Ids.next()),
                new CampaignId(Ids.next()),
                new AreaId(Ids.next()),
                new Wording("任意", null),
                "ORDER_31",
                1,
                RoundScope.AREAS,
                START,
                START.plus(Duration.ofMinutes(60)),
                frozenAt,
                frozenAt == null ? null : 10,
                endedAt);
    }

    @ParameterizedTest
    @CsvSource({
        // minutes after the start; it is frozen after 2, over after 60, ended after 90
        "-1, ROUND_NOT_BEGUN",
        "1, ROUND_NOT_BEGUN",
        "2, ''",
        "3, ''",
        "60, ''", // past its time, and still looked for
        "89, ''",
        "90, ROUND_ENDED",
        "91, ROUND_ENDED"
    })
    void whatIsToldOfARoundIsJudgedByTheHourOfTheAct(int minute, String reason) {
        var round = round(START.plus(Duration.ofMinutes(2)), START.plus(Duration.ofMinutes(90)));
        assertEquals(
                reason,
                KnockRule.refusal(round, START.plus(Duration.ofMinutes(minute)))
                        .map(Enum::name)
                        .orElse(""));
    }

    @Test
    void ofARoundThatIsNotFrozenOrNotThereNothingCanBeTold() {
        assertEquals(
                "ROUND_NOT_BEGUN",
                KnockRule.refusal(round(null, null), START).orElseThrow().name());
        assertEquals(
                "NO_SUCH_ROUND", KnockRule.refusal(null, START).orElseThrow().name());
    }
}
