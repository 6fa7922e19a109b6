package org.huhang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The base backups of a folder. What is not complete, or is being deleted, lies under a name that is not listed.
record Bases(Path folder) {
    private static final String UNFINISHED = "unfinished-";

    /// Sorts as the times do; a colon would trouble other file systems.
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH-mm-ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /// Oldest first.
    List<Base> list() throws IOException, BackupFailed {
        var found = new ArrayList<Base>();
        for (Path each : complete()) {
            found.add(new Base(each, Manifest.read(each)));
        }
        return found;
    }

    boolean isEmpty() throws IOException {
        return complete().isEmpty();
    }

    Path begin(Instant now) throws IOException {
        var growing = folder.resolve(UNFINISHED + NAME.format(now));
        DurableFiles.makeFolder(growing.resolve("data"));
        return growing;
    }

    Path complete(Path growing) throws IOException {
        var whole = folder.resolve(growing.getFileName().toString().substring(UNFINISHED.length()));
        DurableFiles.move(growing, whole);
        return whole;
    }

    void deleteUnfinished() throws IOException {
        for (Path each : folders()) {
            if (each.getFileName().toString().startsWith(UNFINISHED)) {
                DurableFiles.deleteRecursively(each);
            }
        }
    }

    /// Keeps the newest, and at least one.
    void deleteAllBut(int keep) throws IOException {
        var all = complete();
        for (Path old : all.subList(0, Math.max(0, all.size() - Math.max(1, keep)))) {
            var going = folder.resolve(UNFINISHED + old.getFileName());
            DurableFiles.move(old, going);
            DurableFiles.deleteRecursively(going);
        }
    }

    private List<Path> complete() throws IOException {
        return folders().stream()
                .filter(each -> each.getFileName().toString().matches("[0-9].*"))
                .toList();
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }
}
