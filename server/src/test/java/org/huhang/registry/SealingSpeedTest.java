package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What sealing adds to the load of a city and to a page of a search. The bounds are five times what was measured, for
/// a busy machine; the figures are printed.
class SealingSpeedTest {
    private static final int PEOPLE = 200_000;

    @TempDir
    Path keys;

    @Test
    void aPersonIsSealedInMicroseconds() {
        var secrets = PersonSecrets.in(keys);
        long worst = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < PEOPLE; i++) {
                Objects.requireNonNull(
                        secrets.seal(i, "430890198005011000", "13800000001").identitySealed());
            }
            worst = Math.min(worst, (System.nanoTime() - start) / PEOPLE);
        }
        var sealed = secrets.seal(77, "430890198005011000", "13800000001");
        long pages = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                for (int row = 0; row < 20; row++) {
                    // away and back again, as the rows of a page lie
                    secrets.ring().index("any", "any");
                    Objects.requireNonNull(secrets.identityNumber(77, sealed.identitySealed()));
                    Objects.requireNonNull(secrets.phone(77, sealed.phoneSealed()));
                }
            }
            pages = Math.min(pages, (System.nanoTime() - start) / 1_000);
        }
        System.out.printf("sealed: %d ns a person; opened: %d ns a page of 20%n", worst, pages);
        assertTrue(worst < 30_000, worst + " ns a person");
        assertTrue(pages < 2_000_000, pages + " ns a page");
    }
}
