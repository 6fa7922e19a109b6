package org.huhang.posts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.TreeMap;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against 12 h on end, 10 h between and 48 h a week.
class AgreementRuleTest {
    private static final AgreementRule RULE = new AgreementRule(720, 600, 2_880);

    @ParameterizedTest
    @CsvSource({
        "29,  ,     , posts.agreed-shift",
        "30,  ,     ,",
        "720, ,     ,",
        "721, ,     , posts.agreed-shift",
        ", 599,     , posts.agreed-rest",
        ", 600,     ,",
        ", 10080,   ,",
        ", 10081,   , posts.agreed-rest",
        ", ,      29, posts.agreed-week",
        ", ,      30,",
        ", ,    2880,",
        ", ,    2881, posts.agreed-week",
        "240, 720, 1440,"
    })
    void onlyWhatIsStricterThanTheRulesCanBeAgreed(
            @Nullable Integer shift, @Nullable Integer rest, @Nullable Integer week, @Nullable String refused) {
        assertEquals(refused, refusal(new AgreedLimits(shift, rest, week, false)));
    }

    @Test
    void twoNightsInARowAreAgreedByThemselvesAndNothingIsNoAgreement() {
        assertNull(refusal(new AgreedLimits(null, null, null, true)));
        assertEquals("posts.nothing-agreed", refusal(new AgreedLimits(null, null, null, false)));
    }

    @Test
    void theRefusalNamesTheLimitInHours() {
        var refusal = RULE.refusal(new AgreedLimits(721, null, null, false)).orElseThrow();
        assertEquals("{least=0.5, most=12}", new TreeMap<>(refusal.params()).toString());
        assertEquals("limits.shiftMinutes", refusal.field());
    }

    private static @Nullable String refusal(AgreedLimits wanted) {
        return RULE.refusal(wanted).map(Refusal::code).orElse(null);
    }
}
