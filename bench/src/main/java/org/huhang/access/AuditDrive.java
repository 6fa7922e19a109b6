package org.huhang.access;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.huhang.shared.Databases;
import org.huhang.shared.Ids;
import org.huhang.shared.KeyFolder;
import org.jdbi.v3.core.Jdbi;

/// Drives the audit log's own classes for the benchmark, which is why it has their package.
public final class AuditDrive implements AutoCloseable {
    private static final Duration GATHER = Duration.ofMillis(20);

    private final AgroalDataSource pool;
    private final Jdbi jdbi;
    private final AuditKeys keys;
    private final AuditLog log;
    private final AuditChain chain;
    private final Checkpoints checkpoints;
    private final CheckpointPublisher publisher;

    public AuditDrive(String url, String user, String password, Path keyFolder, Path file) throws SQLException {
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(sized -> sized.maxSize(20)
                        .initialSize(20)
                        .connectionFactoryConfiguration(to -> to.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password)))));
        jdbi = Databases.jdbi(pool);
        keys = AuditKeys.of(KeyFolder.at(keyFolder));
        log = new AuditLog(jdbi, keys);
        chain = new AuditChain(jdbi, keys);
        checkpoints = new Checkpoints(jdbi, keys);
        publisher = new CheckpointPublisher(checkpoints, new CheckpointFile(file));
    }

    /// Entries a second that are on disk one by one and chained by the end, the chainer at work meanwhile.
    public double appendAndChain(int writers, Duration length, Instant now) throws Exception {
        var stop = new AtomicBoolean();
        long before = position();
        long start = System.nanoTime();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var chaining = threads.submit(() -> {
                int moved = 1;
                long lastCheckpoint = System.nanoTime();
                while (!stop.get() || moved > 0) {
                    moved = chain.advance();
                    if (seconds(lastCheckpoint) >= 1) {
                        lastCheckpoint = System.nanoTime();
                        checkpoints.make(now);
                        publisher.publish();
                    }
                    if (moved < AuditChain.MOST) {
                        Thread.sleep(GATHER);
                    }
                }
                return null;
            });
            append(writers, length, now);
            stop.set(true);
            chaining.get();
        }
        return (position() - before) / seconds(start);
    }

    /// Entries a second that are on disk one by one.
    ///
    /// @return a rate over the time in which they were written
    public double append(int writers, Duration length, Instant now) throws Exception {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        var written = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        log.append(reading(now));
                        written.incrementAndGet();
                    }
                });
            }
        }
        return written.get() / seconds(start);
    }

    /// Brings the chain to at least so many entries, with a checkpoint.
    public long fill(long least, Instant now) throws Exception {
        chainAll();
        while (position() < least) {
            long missing = Math.min(AuditChain.MOST, least - position());
            jdbi.useTransaction(h -> {
                var batch = h.prepareBatch("insert into access.audit_pending (" + AuditEntry.COLUMNS + ", seal)"
                        + " values (:id, 'READING', :account, :subjects, 'TRACING', 'search', false, '', null, null,"
                        + " :at, :seal)");
                for (long i = 0; i < missing; i++) {
                    var entry = reading(now);
                    batch.bind("id", entry.id())
                            .bind("account", entry.accountId())
                            .bind("subjects", entry.subjectIds().toArray(UUID[]::new))
                            .bind("at", entry.recordedAt())
                            .bind("seal", keys.seal(entry))
                            .add();
                }
                batch.execute();
            });
            chainAll();
        }
        checkpoints.make(now);
        publisher.publish();
        return position();
    }

    private void chainAll() {
        while (chain.advance() > 0) {
            // until nothing is left
        }
    }

    private long position() {
        return jdbi.withHandle(h -> AuditChain.head(h).position());
    }

    /// As a search shows it: three people.
    private static AuditEntry reading(Instant now) {
        return AuditEntry.reading(
                UUID.fromString("01790000-0000-7000-8000-00000000000a"),
                List.of(Ids.next(), Ids.next(), Ids.next()),
                "TRACING",
                "search",
                false,
                "",
                now);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        pool.close();
    }
}
