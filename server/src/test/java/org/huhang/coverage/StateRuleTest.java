package org.huhang.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One line, one history: signed in at, reason told at (0 for never), then swabs as `standing/own or pool/taken at`.
class StateRuleTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 0, -, LISTED",
                "5, 0, -, REGISTERED",
                "0, 5, -, EXCUSED",
                // who signs in later is not excused any more, and of one second the reason holds
                "6, 5, -, REGISTERED",
                "5, 5, -, EXCUSED",
                "4, 5, -, EXCUSED",
                // no reason stands against a swab
                "4, 9, TAKEN/pool/5, SWABBED",
                "0, 0, TAKEN/pool/5, SWABBED",
                "4, 0, VOIDED/pool/5, REGISTERED",
                "4, 9, VOIDED/pool/5, EXCUSED",
                "4, 0, ON_THE_WAY/pool/5, ON_THE_WAY",
                "4, 0, AT_LABORATORY/pool/5, AT_LABORATORY",
                "4, 0, RESULT_HELD/pool/5, RESULT_HELD",
                "4, 0, NEGATIVE/pool/5, NEGATIVE",
                "4, 0, POSITIVE/pool/5, POOL_POSITIVE",
                "4, 0, POSITIVE/own/5, POSITIVE",
                // the furthest of several
                "4, 0, NEGATIVE/pool/5 TAKEN/pool/9, NEGATIVE",
                "4, 0, VOIDED/pool/5 TAKEN/pool/9, SWABBED",
                "4, 0, AT_LABORATORY/pool/5 ON_THE_WAY/pool/9, AT_LABORATORY",
                // a positive tube with others in it is settled by an own result from a swab of then or later, and by no
                // other
                "4, 0, POSITIVE/pool/5 TAKEN/own/9, POOL_POSITIVE",
                "4, 0, POSITIVE/pool/5 NEGATIVE/own/4, POOL_POSITIVE",
                "4, 0, POSITIVE/pool/5 NEGATIVE/own/5, NEGATIVE",
                "4, 0, POSITIVE/pool/5 NEGATIVE/own/9, NEGATIVE",
                "4, 0, POSITIVE/pool/5 NEGATIVE/pool/9, POOL_POSITIVE",
                "4, 0, POSITIVE/pool/5 RESULT_HELD/own/9, POOL_POSITIVE",
                "4, 0, POSITIVE/pool/5 POSITIVE/own/9, POSITIVE",
                "4, 0, POSITIVE/own/5 NEGATIVE/own/9, POSITIVE",
            })
    void aHistoryHasOneState(int registeredAt, int toldAt, String swabs, CoverageState state) {
        var rule = new StateRule().of(registeredAt, toldAt);
        for (String swab : swabs == null ? new String[0] : swabs.split(" ")) {
            var parts = swab.split("/");
            rule.swab(Standing.valueOf(parts[0]), parts[1].equals("own"), Integer.parseInt(parts[2]));
        }
        assertEquals(state, rule.state());
    }
}
