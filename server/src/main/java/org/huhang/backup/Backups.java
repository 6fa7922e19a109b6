package org.huhang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.EmbeddedPostgres;
import org.huhang.shared.HomeLock;
import org.huhang.shared.WallClock;

/// The backups of one database, in one folder: `bases`, `wal`, [HouseFiles], and the id of the database.
public record Backups(Path folder) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// Makes a base backup, beside the server or of a database that rests; then lets the oldest go, with the WAL that
    /// only they needed.
    ///
    /// @param cache where PostgreSQL's programs are kept
    /// @param keep how many base backups stay
    public Base make(Path home, Path cache, int keep, Progress progress)
            throws BackupFailed, EmbeddedPostgres.StartFailed, InterruptedException {
        var doing = "the backup in " + folder;
        try {
            if (!EmbeddedPostgres.isMade(home)) {
                throw new BackupFailed("there is no database of our own in " + home);
            }
            DurableFiles.makeFolder(bases().folder());
            DurableFiles.makeFolder(wal().folder());
            try (var lock = HomeLock.take(folder)
                    .orElseThrow(() -> new BackupFailed("another backup is under way in " + folder))) {
                claim(home);
                bases().deleteUnfinished();
                var made = beside(home, progress);
                return made.isPresent()
                        ? tidy(made.get(), home, keep)
                        : tidy(ofResting(home, cache, progress), home, keep);
            }
        } catch (IOException e) {
            throw BackupFailed.of(doing, e);
        } catch (SQLException e) {
            throw new BackupFailed(doing + " was broken off by the database: " + e.getMessage());
        }
    }

    /// Oldest first.
    public List<Base> list() throws BackupFailed {
        try {
            return bases().list();
        } catch (IOException e) {
            throw BackupFailed.of("listing " + folder, e);
        }
    }

    Bases bases() {
        return new Bases(folder.resolve("bases"));
    }

    WalArchive wal() {
        return new WalArchive(folder.resolve("wal"));
    }

    static String version() {
        return Optional.ofNullable(Backups.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /// Segments of two databases have the same names.
    private void claim(Path home) throws IOException, BackupFailed {
        var id = DatabaseId.of(EmbeddedPostgres.dataOf(home));
        var owner = folder.resolve("database");
        if (!Files.exists(owner)) {
            DurableFiles.replace(owner, id + "\n");
        } else if (!DurableFiles.read(owner).equals(id)) {
            throw new BackupFailed(
                    folder + " holds the backups of another database; name another folder with --backups");
        }
    }

    private Optional<Base> beside(Path home, Progress progress)
            throws IOException, SQLException, BackupFailed, InterruptedException {
        try (var postgres = EmbeddedPostgres.connectRunning(home).orElse(null)) {
            if (postgres == null) {
                return Optional.empty();
            }
            var archiving = new WalArchiving(home);
            if (BaseBackup.row(postgres, "show archive_mode").equals(List.of("off"))) {
                throw new BackupFailed(
                        "the server at work in " + home + " archives no WAL; stop it and start it again");
            }
            if (!archiving.folder().equals(folder.toString())) {
                throw new BackupFailed("the server at work in " + home + " archives into " + archiving.folder()
                        + "; name that folder, or start the server again with --backups " + folder);
            }
            archiving.want(true, folder);
            try {
                return Optional.of(new BaseBackup(home, this, PATIENCE, new WallClock()).run(postgres, progress));
            } finally {
                if (bases().isEmpty()) {
                    archiving.want(false, folder);
                }
            }
        }
    }

    private Base ofResting(Path home, Path cache, Progress progress)
            throws IOException, SQLException, BackupFailed, EmbeddedPostgres.StartFailed, InterruptedException {
        try (var lock = HomeLock.take(home)
                .orElseThrow(
                        () -> new BackupFailed("a server is just starting or stopping in " + home + "; try again"))) {
            var postgres = EmbeddedPostgres.start(home, cache, new WalArchiving(home).prepare(folder));
            try {
                return beside(home, progress)
                        .orElseThrow(() -> new BackupFailed("the database in " + home + " is gone"));
            } finally {
                postgres.stop();
            }
        }
    }

    private Base tidy(Base made, Path home, int keep) throws IOException, BackupFailed {
        new HouseFiles(home, folder).copyNew();
        new WalArchiving(home).forgetGap();
        bases().deleteAllBut(keep);
        wal().deleteBefore(bases().list().getFirst().startWal());
        return made;
    }
}
