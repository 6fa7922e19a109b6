package org.huhang.contacts;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sees to it that one process at a time holds a folder. The lock goes with the process, however it ends.
record FolderLock(RandomAccessFile file) implements Closeable {
    static final String NAME = "lock";

    static FolderLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = new RandomAccessFile(folder.resolve(NAME).toFile(), "rw");
        try {
            if (file.getChannel().tryLock() != null) {
                return new FolderLock(file);
            }
        } catch (OverlappingFileLockException e) {
            // this process holds it
        }
        file.close();
        throw new FolderInUseException(folder);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
