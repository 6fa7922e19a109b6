package org.huhang.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.access.AuditDrive;
import org.huhang.access.AuditVerdict;
import org.huhang.access.AuditVerification;
import org.huhang.shared.EmbeddedPostgres;
import org.huhang.shared.KeyFolder;

/// The audit log on the product's own database with its durable settings: 16 writers whose entries are on disk one by
/// one and chained, against the same statements without a chain; then a verification of the whole log.
final class AuditBench {
    private static final int WRITERS = 16;
    private static final int ROUNDS = 4;
    private static final int SMALLEST_CITY = 400;
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final Path home;
    private final boolean quick;

    /// @param home an empty folder
    AuditBench(Path home, boolean quick) {
        this.home = home;
        this.quick = quick;
    }

    List<Figure> run() throws Exception {
        // the product makes the schema
        try (var product = Product.start(home, SMALLEST_CITY, Map.of())) {
            product.signIn("COMMAND_POST");
            product.awaitLoaded(Duration.ofMinutes(3));
        }
        var keys = KeyFolder.beside(home);
        var file = home.resolve("audit-checkpoints.jsonl");
        var postgres = EmbeddedPostgres.start(home, home.resolveSibling("cache"), List.of());
        try (var drive =
                new AuditDrive(postgres.url("postgres"), EmbeddedPostgres.USER, postgres.password(), keys, file)) {
            var length = Duration.ofSeconds(quick ? 5 : 20);
            var now = Instant.now();
            drive.appendAndChain(WRITERS, WARM_UP, now);
            double plain = 0;
            double chained = 0;
            // by turns, so that a slow minute of the disk hits both
            for (int round = 0; round < ROUNDS; round++) {
                plain += drive.append(WRITERS, length.dividedBy(ROUNDS), now) / ROUNDS;
                drive.fill(0, now);
                chained += drive.appendAndChain(WRITERS, length.dividedBy(ROUNDS), now) / ROUNDS;
            }
            long entries = drive.fill(quick ? 30_000 : 500_000, now);
            System.out.printf(
                    "audit: %.0f entries/s durable and chained, %.0f/s without a chain; %,d entries%n",
                    chained, plain, entries);
            double verified = verify(postgres, keys, file, entries);
            return List.of(
                    new Figure(
                            "audit.append",
                            chained,
                            "entries/s",
                            "plain-inserts",
                            chained / plain,
                            new Figure.Goal("value", false, 1_500)),
                    Figure.of("audit.verify", verified, "entries/s", new Figure.Goal("value", false, 100_000)));
        } finally {
            postgres.stop();
        }
    }

    /// The best of three: the first one also warms the machine up.
    private static double verify(EmbeddedPostgres postgres, Path keys, Path file, long entries) throws Exception {
        double best = 0;
        for (int run = 1; run <= 3; run++) {
            long start = System.nanoTime();
            var verdict = AuditVerification.of(postgres.source(), KeyFolder.at(keys), file, (all, done) -> {})
                    .orElseThrow()
                    .run();
            double rate = entries / ((System.nanoTime() - start) / 1e9);
            System.out.printf("audit verify, run %d: %.0f entries/s, %s%n", run, rate, verdict);
            if (!(verdict instanceof AuditVerdict.Whole)) {
                throw new IllegalStateException("the benchmark's own log does not verify: " + verdict);
            }
            best = Math.max(best, rate);
        }
        return best;
    }
}
