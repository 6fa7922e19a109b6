package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import org.huhang.access.PasswordReset.PasswordResetId;
import org.huhang.shared.Ids;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordResetTest {
    private static final Instant ISSUED = Instant.parse("2021-08-01T04:00:00Z");
    private static final UUID USE = Ids.next();

    @ParameterizedTest
    @CsvSource({"0, good", "3599, good", "3600, access.link-expired", "3601, access.link-expired"})
    void aLinkIsGoodForLessThanAnHour(long seconds, String answer) {
        assertEquals(answer, answer(reset(null, null), USE, seconds));
    }

    @ParameterizedTest
    @CsvSource({"61, good", "359, good", "360, access.link-used", "361, access.link-used"})
    void theSameUseSentAgainIsTakenForFiveMinutes(long seconds, String answer) {
        assertEquals(answer, answer(reset(null, ISSUED.plusSeconds(60)), USE, seconds));
        assertEquals("access.link-used", answer(reset(null, ISSUED.plusSeconds(60)), Ids.next(), seconds));
        assertEquals("access.link-used", answer(reset(null, ISSUED.plusSeconds(60)), null, seconds));
    }

    @ParameterizedTest
    @CsvSource({"1", "3601"})
    void aReplacedLinkSaysSo(long seconds) {
        assertEquals("access.link-replaced", answer(reset(ISSUED, null), USE, seconds));
    }

    private static String answer(PasswordReset reset, @Nullable UUID use, long seconds) {
        return reset.refusal(use, ISSUED.plusSeconds(seconds))
                .map(Refusal::code)
                .orElse("good");
    }

    private static PasswordReset reset(@Nullable Instant replacedAt, @Nullable Instant usedAt) {
        return new PasswordReset(
                new PasswordResetId(Ids.next()),
                new AccountId(Ids.next()),
                ISSUED.plus(PasswordReset.VALIDITY),
                replacedAt,
                usedAt,
                usedAt == null ? null : USE);
    }
}
