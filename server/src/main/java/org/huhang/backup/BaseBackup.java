package org.huhang.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.huhang.shared.EmbeddedPostgres;
import org.huhang.shared.WallClock;

/// Makes one base backup of a PostgreSQL at work. Its session must outlast the backup: were it cut off, PostgreSQL
/// would forget about it, and nothing is left but a folder that is not listed.
final class BaseBackup {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Path home;
    private final Backups backups;
    private final Duration patience;
    private final WallClock clock;

    /// @param patience for the archive, which may be behind
    BaseBackup(Path home, Backups backups, Duration patience, WallClock clock) {
        this.home = home;
        this.backups = backups;
        this.patience = patience;
        this.clock = clock;
    }

    Base run(Connection postgres, Progress progress)
            throws SQLException, IOException, BackupFailed, InterruptedException {
        var data = EmbeddedPostgres.dataOf(home);
        if (!row(postgres, "select count(*)::text from pg_tablespace where oid >= 16384")
                .equals(List.of("0"))) {
            throw new BackupFailed("the database has tablespaces of its own, which are not backed up");
        }
        var startedAt = clock.now();
        var growing = backups.bases().begin(startedAt);
        try {
            var start = row(postgres, """
                    select lsn::text, pg_walfile_name(lsn) from pg_backup_start('huhang', fast => true) as lsn
                    """);
            var what = DataFolder.list(data);
            var files = new ArrayList<>(new BaseCopy(data, growing.resolve("data")).run(what, progress));
            var stop = row(postgres, """
                    select lsn::text, pg_walfile_name(lsn), labelfile from pg_backup_stop(wait_for_archive => false)
                    """);
            var completedAt = clock.now();
            files.add(label(growing, stop.get(2)));
            awaitArchived(WalName.parse(start.get(1)), WalName.parse(stop.get(1)), progress);
            new Manifest(
                            Manifest.FORMAT,
                            startedAt.toString(),
                            completedAt.toString(),
                            DatabaseId.of(data),
                            row(postgres, "show server_version").getFirst(),
                            Backups.version(),
                            start.getFirst(),
                            stop.getFirst(),
                            start.get(1),
                            stop.get(1),
                            what.folders(),
                            files)
                    .write(growing);
            DurableFiles.forceFolder(growing.resolve("data"));
            var whole = backups.bases().complete(growing);
            return new Base(whole, Manifest.read(whole));
        } finally {
            backups.bases().deleteUnfinished();
        }
    }

    private static Manifest.Entry label(Path growing, String label) throws IOException {
        var bytes = label.getBytes(StandardCharsets.UTF_8);
        DurableFiles.replace(growing.resolve("data/backup_label"), bytes);
        return new Manifest.Entry("backup_label", bytes.length, Sha256.of(bytes));
    }

    private void awaitArchived(WalName first, WalName last, Progress progress)
            throws BackupFailed, IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long all = last.number() - first.number() + 1;
        for (var next = first; next.number() <= last.number(); next = next.next()) {
            progress.at("WAL", next.number() - first.number(), all);
            while (!backups.wal().holds(next)) {
                if (System.nanoTime() > end) {
                    var alarm = new WalArchiving(home).alarm();
                    throw new BackupFailed("the WAL of the backup is not archived: "
                            + (alarm.isEmpty() ? "PostgreSQL does not say why; see postgres.log" : alarm));
                }
                Thread.sleep(LOOK);
            }
        }
        progress.at("WAL", all, all);
    }

    /// The first row, as texts.
    static List<String> row(Connection postgres, String sql) throws SQLException {
        try (var statement = postgres.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            var found = new ArrayList<String>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                found.add(rows.getString(column));
            }
            return found;
        }
    }
}
