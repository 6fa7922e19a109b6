package org.huhang.visits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeMap;

/// The good lines of a file under way, put aside by day so that a day at a time can be looked at whole. It is sealed by
/// a key that lies nowhere: what a kill leaves behind opens for nobody. By one thread; first all is added, then read.
final class Spill implements AutoCloseable {
    private static final int LINE_BYTES = 24;
    private static final int CHUNK_BYTES = 4_096 * LINE_BYTES;

    private final VisitFolder folder;
    private final VisitImportId id;
    private final FileKeys.FileKey key = FileKeys.forgotten();
    private final TreeMap<Integer, SpiltDay> days = new TreeMap<>();
    private long visits;

    Spill(VisitFolder folder, VisitImportId id) {
        this.folder = folder;
        this.id = id;
    }

    @FunctionalInterface
    interface EachLine {
        void line(int row, int pseudonym, int place, int start, int seconds, int bits) throws IOException;
    }

    private static final class SpiltDay {
        private final Path path;
        private final SealedWriter writer;
        private int lines;

        SpiltDay(Path path, SealedWriter writer) {
            this.path = path;
            this.writer = writer;
        }
    }

    /// What is longer than a day is cut at each midnight.
    void add(int row, int pseudonym, int place, int start, int end, int bits) throws IOException {
        if (end - start <= Moments.SECONDS_A_DAY) {
            put(row, pseudonym, place, start, end - start, bits);
            return;
        }
        for (int from = start; from < end; ) {
            int to = Math.min(end, (Moments.number(from) + 1) * Moments.SECONDS_A_DAY);
            put(row, pseudonym, place, from, to - from, bits);
            from = to;
        }
    }

    private void put(int row, int pseudonym, int place, int start, int seconds, int bits) throws IOException {
        var day = days.computeIfAbsent(Moments.number(start), this::begin);
        day.writer
                .room(LINE_BYTES)
                .putInt(row)
                .putInt(pseudonym)
                .putInt(place)
                .putInt(start)
                .putInt(seconds)
                .putInt(bits);
        day.lines++;
        visits++;
    }

    private SpiltDay begin(int number) {
        var path = folder.growing("spill-" + id.value() + "-" + number);
        try {
            Files.deleteIfExists(path);
            return new SpiltDay(path, new SealedWriter(path, "spill/" + number, key, CHUNK_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Before reading.
    void finish() throws IOException {
        for (SpiltDay each : days.values()) {
            each.writer.finish();
        }
    }

    /// Counted from [Moments#DAY_ZERO].
    SortedSet<Integer> days() {
        return days.navigableKeySet();
    }

    int lines(int day) {
        var spilt = days.get(day);
        return spilt == null ? 0 : spilt.lines;
    }

    /// Of all days, parts of a cut line each for itself.
    long visits() {
        return visits;
    }

    void read(int day, EachLine each) throws IOException, DamagedFile {
        var spilt = days.get(day);
        if (spilt == null) {
            return;
        }
        try (var reader = SealedReader.open(spilt.path, "spill/" + day, head -> key.key())) {
            for (var chunk = java.util.Objects.requireNonNull(reader).next(); chunk != null; chunk = reader.next()) {
                while (chunk.remaining() >= LINE_BYTES) {
                    each.line(
                            chunk.getInt(),
                            chunk.getInt(),
                            chunk.getInt(),
                            chunk.getInt(),
                            chunk.getInt(),
                            chunk.getInt());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (SpiltDay each : days.values()) {
            each.writer.close();
            Files.deleteIfExists(each.path);
        }
    }
}
