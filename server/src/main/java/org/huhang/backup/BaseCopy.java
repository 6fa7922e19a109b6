package org.huhang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Copies the data folder of a PostgreSQL at work: files change, grow and go meanwhile, and the WAL makes good for it.
final class BaseCopy {
    private static final String CONTROL = "global/pg_control";
    private static final int TRIES = 100;

    private final Path data;
    private final Path into;
    private final FileCopy files = new FileCopy();

    BaseCopy(Path data, Path into) {
        this.data = data;
        this.into = into;
    }

    List<Manifest.Entry> run(DataFolder what, Progress progress) throws IOException {
        for (String folder : what.folders()) {
            DurableFiles.makeFolder(into.resolve(folder));
        }
        var copied = new ArrayList<Manifest.Entry>();
        var done = new long[1];
        for (String file : what.files()) {
            if (!file.equals(CONTROL)) {
                try {
                    copied.add(files.copy(data.resolve(file), into.resolve(file), file, step -> {
                        done[0] += step;
                        progress.at("files", Math.min(done[0], what.bytes()), what.bytes());
                    }));
                } catch (NoSuchFileException dropped) {
                    if (Files.exists(data.resolve(file))) {
                        throw dropped; // it is our own folder that is gone
                    }
                }
            }
        }
        copied.add(copyControl());
        for (String folder : what.folders()) {
            DurableFiles.forceFolder(into.resolve(folder));
        }
        return copied;
    }

    /// The one file that the WAL does not make good: read until it is twice the same, for a read may meet a write.
    private Manifest.Entry copyControl() throws IOException {
        var read = Files.readAllBytes(data.resolve(CONTROL));
        for (int tries = 0; tries < TRIES; tries++) {
            var again = Files.readAllBytes(data.resolve(CONTROL));
            if (java.util.Arrays.equals(read, again)) {
                DurableFiles.replace(into.resolve(CONTROL), read);
                return new Manifest.Entry(CONTROL, read.length, Sha256.of(read));
            }
            read = again;
        }
        throw new IOException(CONTROL + " does not rest");
    }
}
