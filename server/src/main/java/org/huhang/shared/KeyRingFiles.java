package org.huhang.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The epochs of a ring as files, `<ring>-<epoch>.tree`: the first line is the index key, each other one a node of the
/// tree as level, place and key. A file is replaced as a whole or not at all, and is on the disk before the change
/// counts; changes are made by one node at a time, on what the last one left.
final class KeyRingFiles {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_EPOCHS = 255;
    private static final HexFormat HEX = HexFormat.of();

    private final Path folder;
    private final String ring;

    KeyRingFiles(Path folder, String ring) {
        this.folder = folder;
        this.ring = ring;
    }

    NavigableMap<Integer, KeyEpoch> readOrBegin() {
        try {
            var known = read();
            return known.isEmpty() ? change(all -> all.isEmpty() ? withNew(all) : all) : known;
        } catch (IOException e) {
            throw new UncheckedIOException("the keys in " + this + " cannot be read", e);
        }
    }

    /// When a file of any ring was last replaced.
    FileTime changedAt() {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys in " + this + " cannot be read", e);
        }
    }

    /// Under a lock, on what stands in the folder now. Threads of this process take turns too: a file's lock is the
    /// process's.
    NavigableMap<Integer, KeyEpoch> change(UnaryOperator<NavigableMap<Integer, KeyEpoch>> change) {
        synchronized (KeyRingFiles.class) {
            try {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                try (var channel = FileChannel.open(
                                folder.resolve(ring + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var lock = channel.lock()) {
                    var before = read();
                    var after = change.apply(before);
                    for (KeyEpoch epoch : after.values()) {
                        if (before.get(epoch.number()) != epoch) {
                            write(epoch);
                        }
                    }
                    return after;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the keys in " + this + " cannot be changed", e);
            }
        }
    }

    NavigableMap<Integer, KeyEpoch> withNew(NavigableMap<Integer, KeyEpoch> all) {
        int number = all.isEmpty() ? 1 : all.lastKey() + 1;
        if (number > MOST_EPOCHS) {
            throw new IllegalStateException("the ring " + ring + " has had all its " + MOST_EPOCHS + " epochs");
        }
        var more = new TreeMap<>(all);
        more.put(number, new KeyEpoch(ring, number, KeyTree.grow(random()), random()));
        return more;
    }

    NavigableMap<Integer, KeyEpoch> withRetired(NavigableMap<Integer, KeyEpoch> all, int number) {
        var fewer = new TreeMap<>(all);
        fewer.put(number, new KeyEpoch(ring, number, KeyTree.of(List.of()), new byte[KeyTree.KEY_BYTES]));
        return fewer;
    }

    private static byte[] random() {
        var bytes = new byte[KeyTree.KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private NavigableMap<Integer, KeyEpoch> read() throws IOException {
        var epochs = new TreeMap<Integer, KeyEpoch>();
        if (!Files.isDirectory(folder)) {
            return epochs;
        }
        try (var files = Files.newDirectoryStream(folder, ring + "-*.tree")) {
            for (Path file : files) {
                var name = file.getFileName().toString();
                int number = Integer.parseInt(name, ring.length() + 1, name.length() - ".tree".length(), 10);
                epochs.put(number, read(file, number));
            }
        }
        return epochs;
    }

    private KeyEpoch read(Path file, int number) throws IOException {
        var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        try {
            var nodes = lines.stream()
                    .skip(1)
                    .limit(lines.size() - 2L)
                    .map(KeyRingFiles::node)
                    .toList();
            if (!lines.getLast().equals("end " + nodes.size())) {
                throw new IllegalArgumentException("cut off");
            }
            return new KeyEpoch(ring, number, KeyTree.of(nodes), HEX.parseHex(lines.getFirst()));
        } catch (RuntimeException damaged) {
            throw new IOException(file + " is damaged: restore it from where it is kept", damaged);
        }
    }

    private static KeyTree.Node node(String line) {
        var parts = line.split(" ", -1);
        return new KeyTree.Node(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), HEX.parseHex(parts[2]));
    }

    private void write(KeyEpoch epoch) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(HEX.formatHex(epoch.indexKey()));
        epoch.tree()
                .nodes()
                .forEach(node -> lines.add(node.level() + " " + node.place() + " " + HEX.formatHex(node.key())));
        lines.add("end " + (lines.size() - 1));
        var growing = Files.createTempFile(
                folder,
                "growing",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(growing, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                growing,
                folder.resolve(ring + "-" + epoch.number() + ".tree"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return folder + " (" + ring + ")";
    }
}
