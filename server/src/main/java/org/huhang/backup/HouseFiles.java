package org.huhang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Files of a home beside PostgreSQL's that never change once they are in their place, such as the days of visits:
/// sealed, and known to the database by digest. One copy of each serves all base backups; it is made as soon as the
/// file counts, as WAL is put away, and goes when the file's time is over. What grows in `growing` is left out.
public record HouseFiles(Path home, Path backups) {
    private static final String FOLDER = "visits";
    private static final String GROWING = "growing";

    /// Nothing where no backups are kept of that home.
    public static Optional<HouseFiles> of(Path home) throws IOException {
        var folder = new WalArchiving(home).folder();
        return folder.isEmpty() || !Files.exists(home.resolve("wal-archive.wanted"))
                ? Optional.empty()
                : Optional.of(new HouseFiles(home, Path.of(folder)));
    }

    /// Copies what is not there yet.
    ///
    /// @return how many files
    public int copyNew() throws IOException {
        return copy(home.resolve(FOLDER), backups.resolve(FOLDER));
    }

    /// Into a home that has none of them.
    int restore() throws IOException {
        return copy(backups.resolve(FOLDER), home.resolve(FOLDER));
    }

    /// The copies of a folder, such as `days/2021-07-22`.
    public void delete(String folder) throws IOException {
        DurableFiles.deleteRecursively(backups.resolve(FOLDER).resolve(folder));
    }

    private static int copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return 0;
        }
        var growing = to.resolve(GROWING);
        DurableFiles.deleteRecursively(growing);
        DurableFiles.makeFolder(growing);
        var copying = new FileCopy();
        int copied = 0;
        for (Path file : list(from)) {
            var name = from.relativize(file).toString();
            var there = to.resolve(name);
            if (!Files.exists(there)) {
                var aside = growing.resolve("copy");
                copying.copy(file, aside, name, _ -> {});
                DurableFiles.makeFolder(java.util.Objects.requireNonNull(there.getParent()));
                DurableFiles.move(aside, there);
                copied++;
            }
        }
        DurableFiles.deleteRecursively(growing);
        DurableFiles.forceFolder(to);
        return copied;
    }

    private static List<Path> list(Path from) throws IOException {
        try (var all = Files.walk(from)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !from.relativize(file).startsWith(GROWING))
                    .sorted()
                    .toList();
        }
    }
}
