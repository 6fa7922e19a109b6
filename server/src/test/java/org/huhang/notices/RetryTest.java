package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryTest {
    @Test
    void soonAtFirstThenSeldomerThenNoMore() {
        assertEquals(Optional.of(Duration.ofSeconds(5)), Retry.after(1));
        assertEquals(Optional.of(Duration.ofHours(4)), Retry.after(9));
        assertEquals(Optional.empty(), Retry.after(10));
        var all = IntStream.rangeClosed(1, 9)
                .mapToObj(attempt -> Retry.after(attempt).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
        assertTrue(all.compareTo(Duration.ofHours(11)) > 0 && all.compareTo(Duration.ofHours(13)) < 0, all.toString());
    }
}
