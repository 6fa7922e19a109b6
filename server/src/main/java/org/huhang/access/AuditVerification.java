package org.huhang.access;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.huhang.access.AuditVerdict.Broken;
import org.huhang.access.AuditVerdict.What;
import org.huhang.shared.KeyFolder;

/// Goes through the whole audit log and its checkpoints, beside a server at work or without one: one snapshot of the
/// database, read by as many connections as there are processors.
public final class AuditVerification {
    private static final long STRETCH = 20_000;
    private static final Duration LOOK = Duration.ofSeconds(2);
    /// A server at work publishes a checkpoint right after it is made.
    private static final int TRIES = 5;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final DataSource database;
    private final AuditKeys keys;
    private final CheckpointFile file;
    private final ObjLongConsumer<Long> progress;

    private AuditVerification(DataSource database, AuditKeys keys, Path file, ObjLongConsumer<Long> progress) {
        this.database = database;
        this.keys = keys;
        this.file = new CheckpointFile(file);
        this.progress = progress;
    }

    /// @param progress told every two seconds how many of how many entries are checked
    /// @return none where the key folder holds no keys of the audit log
    public static Optional<AuditVerification> of(
            DataSource database, KeyFolder keys, Path file, ObjLongConsumer<Long> progress) {
        return AuditKeys.find(keys).map(found -> new AuditVerification(database, found, file, progress));
    }

    public AuditVerdict run() throws SQLException, IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            var lines = file.lines();
            try (var connection = database.getConnection()) {
                begin(connection);
                var checkpoints = new CheckpointCheck(keys);
                var broken = checkpoints.check(lines, connection);
                if (broken.isEmpty() && checkpoints.unpublished() > 0 && attempt < TRIES) {
                    Thread.sleep(BETWEEN_TRIES);
                    continue;
                }
                return verdict(connection, checkpoints, broken);
            }
        }
    }

    private AuditVerdict verdict(Connection snapshot, CheckpointCheck checkpoints, Optional<Broken> ofCheckpoints)
            throws SQLException, InterruptedException {
        long last = number(snapshot, "select coalesce(max(position), 0) from access.audit_entries");
        var broken = beforeTheFirst(snapshot);
        if (broken.isEmpty()) {
            broken = chain(snapshot, last, checkpoints.published());
        }
        if (broken.isEmpty()) {
            broken = end(last, checkpoints.published());
        }
        if (broken.isEmpty()) {
            broken = ofCheckpoints;
        }
        if (broken.isEmpty() && checkpoints.unpublished() > 1) {
            broken = Optional.of(new Broken(
                    What.CHECKPOINT_MISSING,
                    last,
                    null,
                    "the file " + file.path() + " lacks the last " + checkpoints.unpublished() + " checkpoints"));
        }
        if (broken.isEmpty()) {
            broken = pending(snapshot);
        }
        if (broken.isPresent()) {
            return broken.get();
        }
        return new AuditVerdict.Whole(
                last,
                checkpoints.published().count(),
                number(snapshot, "select count(*) from access.audit_pending"),
                checkpoints.unpublished());
    }

    private static Optional<Broken> beforeTheFirst(Connection snapshot) throws SQLException {
        long count = number(snapshot, "select count(*) from access.audit_entries where position < 1");
        return count == 0
                ? Optional.empty()
                : Optional.of(new Broken(What.ENTRY_BEFORE_THE_FIRST, 0, null, "there are entries before the first"));
    }

    private static Optional<Broken> end(long last, PublishedMacs published) {
        var vouched = published.last();
        return vouched == null || vouched.position() <= last
                ? Optional.empty()
                : Optional.of(new Broken(
                        What.TAIL_CUT,
                        last + 1,
                        vouched.madeAt(),
                        "the log ends at " + last + ", but a published checkpoint vouches for " + vouched.position()
                                + " entries: the end was cut, or an older copy put in its place"));
    }

    private Optional<Broken> chain(Connection snapshot, long last, PublishedMacs published)
            throws SQLException, InterruptedException {
        var name = text(snapshot, "select pg_export_snapshot()");
        var found = new ConcurrentLinkedQueue<Broken>();
        var next = new AtomicLong();
        var checked = new AtomicLong();
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var running = IntStream.range(0, workers)
                    .mapToObj(_ -> threads.submit(() -> {
                        work(name, last, published, next, checked, found);
                        return null;
                    }))
                    .toList();
            await(running, threads, checked, last);
        }
        return found.stream().min(Comparator.comparingLong(Broken::position));
    }

    private void work(
            String snapshot,
            long last,
            PublishedMacs published,
            AtomicLong next,
            AtomicLong checked,
            ConcurrentLinkedQueue<Broken> found)
            throws SQLException {
        try (var connection = database.getConnection()) {
            begin(connection);
            execute(connection, "set transaction snapshot '" + snapshot + "'");
            var segment = new ChainSegment(connection, keys, published);
            // stretches are taken in order: what is found first leaves only earlier ones under way
            while (found.isEmpty()) {
                long after = next.getAndAdd(STRETCH);
                if (after >= last) {
                    return;
                }
                long end = Math.min(last, after + STRETCH);
                segment.check(after, end).ifPresent(found::add);
                checked.addAndGet(end - after);
            }
        }
    }

    private void await(List<Future<Object>> running, ExecutorService threads, AtomicLong checked, long last)
            throws SQLException, InterruptedException {
        for (Future<Object> each : running) {
            while (true) {
                try {
                    each.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                    break;
                } catch (TimeoutException stillAtWork) {
                    progress.accept(last, checked.get());
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    if (e.getCause() instanceof SQLException cause) {
                        throw cause;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
    }

    /// Not yet in the chain, and sealed already.
    private Optional<Broken> pending(Connection snapshot) throws SQLException {
        return new PendingCheck(snapshot, keys).check();
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
