package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.huhang.shared.Outcome;
import org.huhang.visits.DayFileStore.DayFile;
import org.jspecify.annotations.Nullable;

/// Takes visits by the million: a batch is written aside, a file for each of its days, and counts from the commit that
/// notes them all. Killed before, none of it happened.
@ApplicationScoped
public class BulkVisits {
    /// Of 20 bytes; a whole number of visits.
    private static final int CHUNK_BYTES = 13_000 * DayFiles.VISIT_BYTES;

    private final DayFileStore store;
    private final FileKeys keys;
    private final VisitFolder folder;
    private final VisitBatches batches;

    BulkVisits(DayFileStore store, FileKeys keys, VisitFolder folder, VisitBatches batches) {
        this.store = store;
        this.keys = keys;
        this.folder = folder;
        this.batches = batches;
    }

    /// Whether this batch was taken already.
    public boolean isKnown(VisitBatchId id) {
        return store.isKnown(id);
    }

    /// Visits of one batch, by one thread.
    ///
    /// @param origin what it came from, as a short constant such as `import`
    public Writing begin(VisitBatchId id, String origin) {
        return new Writing(id, origin);
    }

    /// Close it in any case: what was not committed is deleted.
    public final class Writing implements AutoCloseable {
        private final VisitBatchId id;
        private final String origin;
        private final TreeMap<Integer, DayGrowing> days = new TreeMap<>();
        private @Nullable DayGrowing last;
        private int lastNumber = -1;

        private Writing(VisitBatchId id, String origin) {
            this.id = id;
            this.origin = origin;
        }

        /// @param start moment ([Moments])
        /// @param seconds at least 1, at most a day: what is longer comes in parts
        /// @param bits see [VisitBits]
        public void add(int pseudonym, int place, int start, int seconds, int bits) throws IOException {
            if (pseudonym < 0 || place < 0 || start < 0 || seconds < 1 || seconds > Moments.SECONDS_A_DAY) {
                throw new IllegalArgumentException(
                        "no such visit: " + pseudonym + ", " + place + ", " + start + ", " + seconds);
            }
            int number = Moments.number(start);
            var day = last;
            if (day == null || number != lastNumber) {
                day = days.computeIfAbsent(number, this::begin);
                last = day;
                lastNumber = number;
            }
            day.writer
                    .room(DayFiles.VISIT_BYTES)
                    .putInt(pseudonym)
                    .putInt(place)
                    .putInt(start)
                    .putInt(seconds)
                    .putInt(bits);
            day.visits++;
        }

        private DayGrowing begin(int number) {
            var day = Moments.DAY_ZERO.plusDays(number);
            var key = store.open(day);
            if (!keys.holds(key.keyNumber())) {
                throw new IllegalStateException("the time of " + day + " is over");
            }
            var name = VisitFolder.day(id.value(), day);
            var growing = folder.growing(id.value() + "-" + day);
            try {
                Files.deleteIfExists(growing);
                return new DayGrowing(
                        day,
                        growing,
                        new SealedWriter(growing, name, keys.forFile(key.keyNumber(), name), CHUNK_BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// From here on they count.
        ///
        /// @return how many; refused when the time of one of the days was over meanwhile
        public Outcome<Long> commit(Instant now) throws IOException {
            return commit(now, () -> {});
        }

        /// @param alongside what else is written in the transaction that notes the batch
        Outcome<Long> commit(Instant now, Runnable alongside) throws IOException {
            if (store.isKnown(id)) {
                throw new IllegalStateException("batch " + id.value() + " is there already");
            }
            List<DayFile> files = new ArrayList<>();
            for (DayGrowing each : days.values()) {
                try (var writer = each.writer) {
                    var written = writer.finish();
                    files.add(new DayFile(id.value(), each.day, each.visits, written.bytes(), written.sha256()));
                }
            }
            for (DayGrowing each : days.values()) {
                folder.keep(each.path, VisitFolder.day(id.value(), each.day));
            }
            var outcome = batches.keep(id, origin, files, now, alongside);
            if (outcome instanceof Outcome.Refused<Long>) {
                files.forEach(file -> folder.delete(file.name()));
            }
            return outcome;
        }

        @Override
        public void close() throws IOException {
            for (DayGrowing each : days.values()) {
                each.writer.close();
                Files.deleteIfExists(each.path);
            }
        }
    }

    private static final class DayGrowing {
        private final LocalDate day;
        private final Path path;
        private final SealedWriter writer;
        private long visits;

        DayGrowing(LocalDate day, Path path, SealedWriter writer) {
            this.day = day;
            this.path = path;
            this.writer = writer;
        }
    }
}
