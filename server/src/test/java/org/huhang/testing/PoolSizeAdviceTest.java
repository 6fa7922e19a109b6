package org.huhang.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huhang.testing.PoolSizeAdvice.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arithmetic of pools, against Dorfman's own table and by hand.
class PoolSizeAdviceTest {
    private static final PoolSizeAdvice ADVICE = new PoolSizeAdvice(List.of(1, 5, 10, 20), 0.02);

    /// Dorfman 1943, table I: at 1 % pools of 11 cost 20 tests for 100 people; at 5 % pools of 5 cost 43.
    @ParameterizedTest
    @CsvSource({"11, 0.01, 0.196", "5, 0.05, 0.426", "1, 0.5, 1", "10, 0, 0.1", "10, 1, 1.1"})
    void testsForEachPerson(int size, double share, double tests) {
        assertEquals(tests, PoolSizeAdvice.testsPerPerson(size, share), 0.0005);
    }

    @ParameterizedTest
    @CsvSource({"0.0001, 20", "0.0005, 20", "0.005, 10", "0.02, 5", "0.1, 5", "0.26, 5", "0.27, 1", "0.6, 1"})
    void theMoreArePositiveTheSmallerThePools(double share, int proposed) {
        assertEquals(proposed, ADVICE.advise(new Share(share, share, share)).poolSize());
    }

    @Test
    void poolingStopsWhereItCostsAsMuchAsSingleTests() {
        double limit = PoolSizeAdvice.breakEven(5);
        assertEquals(1, PoolSizeAdvice.testsPerPerson(5, limit), 1e-12);
        assertTrue(ADVICE.advise(new Share(0, 0, limit - 1e-6)).pays());
        assertFalse(ADVICE.advise(new Share(0, 0, limit)).pays());
        assertFalse(ADVICE.advise(new Share(0, 0, limit + 1e-6)).pays());
    }

    @Test
    void theIntervalHoldsTheShareAndNarrowsWithMoreTubes() {
        var few = PoolSizeAdvice.share(20, 1, 10);
        var many = PoolSizeAdvice.share(20_000, 1_000, 10);
        assertEquals(few.share(), many.share(), 1e-12);
        assertTrue(few.low() < few.share() && few.share() < few.high());
        assertTrue(many.high() - many.low() < (few.high() - few.low()) / 10);
        // none positive among a few is not none
        assertTrue(PoolSizeAdvice.share(30, 0, 10).high() > 0.01);
        // Wilson's interval of 1 in 20: 0.9 % to 23.6 %
        var single = PoolSizeAdvice.share(20, 1, 1);
        assertEquals(0.0089, single.low(), 0.0005);
        assertEquals(0.2361, single.high(), 0.0005);
    }

    @Test
    void adviceIsForTheUpperEnd() {
        assertEquals(20, ADVICE.advise(new Share(0.0002, 0, 0.0004)).poolSize());
        assertEquals(5, ADVICE.advise(new Share(0.0002, 0, 0.03)).poolSize());
    }
}
