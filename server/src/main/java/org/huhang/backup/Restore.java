package org.huhang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huhang.shared.EmbeddedPostgres;
import org.huhang.shared.HomeLock;
import org.jspecify.annotations.Nullable;

/// Restores a database into a home of its own. Until it is whole it lies under a name that no start accepts.
public final class Restore {
    /// What a restore that was cut off leaves behind.
    private static final Set<String> OURS = Set.of(
            "lock",
            EmbeddedPostgres.RESTORING,
            "postgres.password",
            "postgres.password.growing",
            "restore-wal.sh",
            "wal-restore",
            "growing-restore-wal.sh",
            "growing-wal-restore",
            "wal-restore.last",
            "growing-wal-restore.last",
            "visits");

    private final Backups backups;
    private final Path home;
    private final Path cache;

    public Restore(Backups backups, Path home, Path cache) {
        this.backups = backups;
        this.home = home;
        this.cache = cache;
    }

    /// @param base the backup it began from
    /// @param until everything up to then is in it
    /// @param last when the last transaction in it was committed, where there was any after the base backup
    public record Restored(Base base, Instant until, Optional<Instant> last) {}

    /// @param at what was committed later is left out; null for all that is archived
    public Restored run(@Nullable Instant at, Progress progress) throws BackupFailed, InterruptedException {
        try {
            requireEmpty();
            var point = RestorePoint.choose(backups, at);
            Files.createDirectories(home);
            try (var lock =
                    HomeLock.take(home).orElseThrow(() -> new BackupFailed("another Huhang is at work in " + home))) {
                return restore(point, at, progress);
            }
        } catch (IOException e) {
            throw BackupFailed.of("restoring into " + home, e);
        }
    }

    private Restored restore(RestorePoint point, @Nullable Instant at, Progress progress)
            throws IOException, BackupFailed, InterruptedException {
        var data = home.resolve(EmbeddedPostgres.RESTORING);
        DurableFiles.deleteRecursively(data);
        boolean whole = false;
        try {
            copy(point.base(), data, progress);
            DurableFiles.replace(home.resolve("restore-wal.sh"), WalArchiving.script("restore-wal.sh"));
            DurableFiles.replace(home.resolve("wal-restore"), backups.folder() + "\n");
            DurableFiles.replace(data.resolve("recovery.signal"), "");
            var segments = point.chain().segments();
            DurableFiles.replace(
                    home.resolve("wal-restore.last"), segments.getLast().name().place() + "\n");
            var last = new Recovery(data, cache, EmbeddedPostgres.passwordOf(home))
                    .run(at, segments.getLast().name(), segments.size(), progress);
            Files.delete(home.resolve("restore-wal.sh"));
            Files.delete(home.resolve("wal-restore"));
            Files.delete(home.resolve("wal-restore.last"));
            new HouseFiles(home, backups.folder()).restore();
            DurableFiles.move(data, EmbeddedPostgres.dataOf(home));
            whole = true;
            return new Restored(point.base(), at == null ? point.until() : at, last);
        } finally {
            if (!whole) {
                for (String left : OURS) {
                    DurableFiles.deleteRecursively(home.resolve(left));
                }
            }
        }
    }

    /// Compares each file with the manifest as it is copied: what is damaged is not used.
    private void copy(Base base, Path data, Progress progress) throws IOException, BackupFailed {
        long total = base.size();
        if (Files.getFileStore(home).getUsableSpace() < total) {
            throw new BackupFailed("the disk is full: " + home + " needs " + total / 1_000_000 + " MB");
        }
        DurableFiles.makeFolder(data);
        for (String folder : base.manifest().folders()) {
            DurableFiles.makeFolder(data.resolve(folder));
        }
        var files = new FileCopy();
        var done = new long[1];
        for (Manifest.Entry entry : base.manifest().files()) {
            var from = base.data().resolve(entry.path());
            if (!Files.exists(from)
                    || !files.copy(from, data.resolve(entry.path()), entry.path(), step -> done[0] += step)
                            .equals(entry)) {
                throw Manifest.damaged(base.folder(), "data/" + entry.path());
            }
            progress.at("files", Math.min(done[0], total), total);
        }
        for (String folder : base.manifest().folders()) {
            DurableFiles.forceFolder(data.resolve(folder));
        }
        DurableFiles.forceFolder(data);
    }

    private void requireEmpty() throws IOException, BackupFailed {
        if (!Files.exists(home)) {
            return;
        }
        try (var there = Files.list(home)) {
            List<String> foreign = there.map(each -> each.getFileName().toString())
                    .filter(name -> !OURS.contains(name))
                    .toList();
            if (!foreign.isEmpty()) {
                throw new BackupFailed(home + " is not empty; a restore needs a new folder");
            }
        }
    }
}
