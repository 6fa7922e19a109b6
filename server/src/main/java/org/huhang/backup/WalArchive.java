package org.huhang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The WAL that `archive-wal.sh` has put away, each segment compressed.
record WalArchive(Path folder) {
    private static final String SUFFIX = ".gz";

    boolean holds(WalName name) {
        return Files.exists(folder.resolve(name + SUFFIX));
    }

    /// Follows the segments from this one on; where two timelines share a number, the later one goes on.
    WalChain chainFrom(WalName first) throws IOException {
        var found = new TreeMap<Long, WalSegment>();
        for (Path file : files()) {
            var name = nameOf(file);
            if (name.isPresent()
                    && name.get().number() >= first.number()
                    && name.get().timeline() >= first.timeline()) {
                var segment = new WalSegment(
                        name.get(), Files.getLastModifiedTime(file).toInstant());
                found.merge(
                        name.get().number(),
                        segment,
                        (a, b) -> a.name().timeline() > b.name().timeline() ? a : b);
            }
        }
        var segments = new ArrayList<WalSegment>();
        var next = first;
        for (WalSegment segment = found.get(next.number()); segment != null; segment = found.get(next.number())) {
            segments.add(segment);
            next = segment.name().next();
        }
        boolean gap = segments.size() < found.size() || segments.isEmpty();
        return new WalChain(segments, gap ? Optional.of(next) : Optional.empty());
    }

    /// With the notes that PostgreSQL puts beside a segment, `SEGMENT.OFFSET.backup`. Histories of timelines stay: they
    /// are small, and later segments need them.
    void deleteBefore(WalName first) throws IOException {
        for (Path file : files()) {
            var name = WalName.find(file.getFileName().toString().replaceFirst("[.].*", ""));
            if (name.isPresent() && name.get().number() < first.number()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
    }

    private static Optional<WalName> nameOf(Path file) {
        var text = file.getFileName().toString();
        return WalName.find(text.substring(0, text.length() - SUFFIX.length()));
    }
}
