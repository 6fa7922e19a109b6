package org.huhang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huhang.shared.EmbeddedPostgres;

/// How the PostgreSQL of a home puts its WAL away. Four small files in the home steer it: `archive-wal.sh` does it,
/// `wal-archive` names the folder, `wal-archive.wanted` names the database that has a base backup there (without it no
/// segment is kept), `wal-archive.alarm` and `.gap` tell what went wrong.
public record WalArchiving(Path home) {
    private static final String SCRIPT = "archive-wal.sh";

    /// With the time for putting it away, at most a minute is lost with the machine's disk.
    private static final String LONGEST_UNARCHIVED = "50s";

    /// The backups of a home, where nobody names another folder.
    public static Path beside(Path home) {
        return home.resolveSibling(home.getFileName() + "-backups");
    }

    /// Readies the home before its PostgreSQL starts.
    ///
    /// @param backups where base backups and WAL go
    /// @return settings for its start
    public List<String> prepare(Path backups) throws IOException {
        Files.createDirectories(home);
        DurableFiles.replace(home.resolve(SCRIPT), script(SCRIPT));
        DurableFiles.replace(home.resolve("wal-archive"), backups + "\n");
        var bases = new Backups(backups).bases();
        // a first backup that was killed; a folder that is not there at all is another matter, and alarms
        if (Files.isDirectory(bases.folder()) && bases.isEmpty()) {
            want(false, backups);
        }
        return List.of(
                "archive_mode=on",
                "archive_timeout=" + LONGEST_UNARCHIVED,
                "archive_command='sh ../" + SCRIPT + " %p %f'");
    }

    /// For a start beside the server's own, which goes on archiving as the last one did.
    ///
    /// @return settings for it, none where nothing was ever archived
    public List<String> asBefore() throws IOException {
        var folder = folder();
        return folder.isEmpty() ? List.of() : prepare(Path.of(folder));
    }

    /// Where the WAL goes, as of the last start; empty where it goes nowhere.
    String folder() throws IOException {
        return DurableFiles.read(home.resolve("wal-archive"));
    }

    void want(boolean wanted, Path backups) throws IOException {
        var file = home.resolve("wal-archive.wanted");
        if (wanted) {
            DurableFiles.replace(file, DatabaseId.of(EmbeddedPostgres.dataOf(home)) + " " + backups + "\n");
        } else {
            Files.deleteIfExists(file);
        }
    }

    /// A new base backup begins a new chain.
    void forgetGap() throws IOException {
        Files.deleteIfExists(home.resolve("wal-archive.gap"));
    }

    /// What is wrong, empty while all goes well.
    String alarm() throws IOException {
        return (DurableFiles.read(home.resolve("wal-archive.gap")) + "\n"
                        + DurableFiles.read(home.resolve("wal-archive.alarm")))
                .strip();
    }

    static byte[] script(String name) throws IOException {
        try (var in = WalArchiving.class.getResourceAsStream("/wal/" + name)) {
            if (in == null) {
                throw new IOException("this build lacks " + name);
            }
            return in.readAllBytes();
        }
    }
}
