package org.huhang.backup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a base backup holds, written last, beside its own digest in the form of `sha256sum`.
///
/// @param startedAt in UTC, as are all times here
/// @param completedAt from then on a moment can be restored
/// @param database which PostgreSQL cluster, see [DatabaseId]
/// @param startWal the first segment that restoring needs
/// @param stopWal the last segment without which the files make no whole
/// @param folders also those without files, below `data`
record Manifest(
        int format,
        String startedAt,
        String completedAt,
        String database,
        String postgres,
        String huhang,
        String startLsn,
        String stopLsn,
        String startWal,
        String stopWal,
        List<String> folders,
        List<Entry> files) {
    static final int FORMAT = 1;
    private static final String NAME = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param path below `data`, parted by `/`
    /// @param size in bytes
    record Entry(String path, long size, String sha256) {}

    long size() {
        return files.stream().mapToLong(Entry::size).sum();
    }

    void write(Path base) throws IOException {
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        DurableFiles.replace(base.resolve(NAME), text);
        DurableFiles.replace(base.resolve("manifest.sha256"), Sha256.of(text) + "  " + NAME + "\n");
    }

    /// @throws BackupFailed when it is not what was written
    static Manifest read(Path base) throws IOException, BackupFailed {
        var file = base.resolve(NAME);
        var text = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        var digest = DurableFiles.read(base.resolve("manifest.sha256"));
        if (!digest.equals(Sha256.of(text) + "  " + NAME)) {
            throw damaged(base, NAME);
        }
        try {
            return JSON.readValue(new String(text, StandardCharsets.UTF_8), Manifest.class);
        } catch (JacksonException e) {
            throw damaged(base, NAME);
        }
    }

    static BackupFailed damaged(Path base, String file) {
        return new BackupFailed("damaged: " + base.resolve(file) + " is not what was backed up; move " + base
                + " away to use the base before it");
    }
}
