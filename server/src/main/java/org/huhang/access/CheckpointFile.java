package org.huhang.access;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// The checkpoints outside of the database: one line each, on disk before anything else is done.
final class CheckpointFile {
    /// Longer than any line.
    private static final int TAIL_BYTES = 4_096;

    private final Path path;

    CheckpointFile(Path path) {
        this.path = path;
    }

    void append(List<Checkpoint> more) throws IOException {
        var parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        var text = new StringBuilder(endsWithinALine() ? "\n" : "");
        more.forEach(each -> text.append(each.line()).append('\n'));
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// The last whole one. A crash may have left half a line behind it.
    Optional<Checkpoint> last() throws IOException {
        return tail().lines().flatMap(line -> Checkpoint.parse(line).stream()).reduce((first, second) -> second);
    }

    List<String> lines() throws IOException {
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }

    Path path() {
        return path;
    }

    private boolean endsWithinALine() throws IOException {
        var tail = tail();
        return !tail.isEmpty() && !tail.endsWith("\n");
    }

    private String tail() throws IOException {
        if (!Files.exists(path)) {
            return "";
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
