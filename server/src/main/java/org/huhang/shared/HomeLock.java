package org.huhang.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Held by whoever works in a folder: two servers on one home would fight over one database process. It falls with
/// the process that holds it.
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @return empty when somebody else holds it
    public static Optional<HomeLock> take(Path home) throws IOException {
        var channel = FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new HomeLock(channel));
            }
        } catch (OverlappingFileLockException heldInThisProcess) {
            // as if another process held it
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
