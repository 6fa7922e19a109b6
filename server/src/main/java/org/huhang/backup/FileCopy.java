package org.huhang.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/// Copies a file byte by byte to where nothing is, durably, and tells the digest of what it wrote.
final class FileCopy {
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 20);

    /// @param copied told the bytes of each step
    Manifest.Entry copy(Path from, Path to, String name, LongConsumer copied) throws IOException {
        var digest = Sha256.begin();
        long size = 0;
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = DurableFiles.create(to)) {
            while (in.read(buffer.clear()) >= 0) {
                buffer.flip();
                digest.update(buffer.duplicate());
                size += buffer.remaining();
                copied.accept(buffer.remaining());
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            out.force(true);
        }
        return new Manifest.Entry(name, size, Sha256.end(digest));
    }
}
