package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huhang.visits.DayFileStore.DayFile;

/// Reads a day's visits, as an index does that is made from them: several million a second, in no order.
@ApplicationScoped
public class DayFiles {
    static final int VISIT_BYTES = 20;

    private final DayFileStore store;
    private final FileKeys keys;
    private final VisitFolder folder;
    private final EnteredVisitStore entered;

    DayFiles(DayFileStore store, FileKeys keys, VisitFolder folder, EnteredVisitStore entered) {
        this.store = store;
        this.keys = keys;
        this.folder = folder;
        this.entered = entered;
    }

    @FunctionalInterface
    public interface EachVisit {
        /// @param start moment ([Moments])
        /// @param seconds at least 1, at most a day
        /// @param bits see [VisitBits]
        void visit(int pseudonym, int place, int start, int seconds, int bits);
    }

    /// All that began on that day and counts, typed in or by file. Every file is compared with its manifest before the
    /// first visit is given;
    /// a day whose time is over has none.
    ///
    /// @return how many there were
    /// @throws DamagedFile when a file is not what was written; then what was given must be thrown away
    public long read(LocalDate day, EachVisit each) throws IOException, DamagedFile {
        var known = store.find(day);
        if (known == null || known.ended() || !keys.holds(known.keyNumber())) {
            return 0;
        }
        var files = store.listFiles(day);
        for (DayFile file : files) {
            SealedReader.check(folder.path(file.name()), file.name(), file.written());
        }
        long visits = 0;
        for (DayFile file : files) {
            visits += read(file, known.keyNumber(), each);
        }
        return visits + readEntered(day, each);
    }

    private long readEntered(LocalDate day, EachVisit each) {
        long visits = 0;
        for (EnteredVisit visit : entered.listStanding(day)) {
            var what = visit.what();
            if (what != null) {
                each.visit(visit.pseudonym(), what.place(), what.start(), what.seconds(), what.bits());
                visits++;
            }
        }
        return visits;
    }

    /// The days that are kept, the oldest first.
    public List<LocalDate> days() {
        return store.listDays(Integer.MAX_VALUE).reversed().stream()
                .filter(day -> day.endedAt() == null)
                .map(DayFileStore.DayCount::day)
                .toList();
    }

    /// Another when a file of that day was touched: what was damaged may be whole again.
    String stamp(LocalDate day) throws IOException {
        var stamp = new StringBuilder();
        for (DayFile file : store.listFiles(day)) {
            var path = folder.path(file.name());
            stamp.append(file.name()).append(' ');
            if (Files.exists(path)) {
                stamp.append(Files.size(path)).append(' ').append(Files.getLastModifiedTime(path));
            }
            stamp.append('\n');
        }
        return stamp.toString();
    }

    /// Which of a day's files are damaged, each with what is wrong: for whoever looks after them.
    List<String> damages(LocalDate day) throws IOException {
        var found = new ArrayList<String>();
        for (DayFile file : store.listFiles(day)) {
            try {
                SealedReader.check(folder.path(file.name()), file.name(), file.written());
            } catch (DamagedFile damaged) {
                found.add(Objects.requireNonNull(damaged.getMessage()));
            }
        }
        return found;
    }

    private long read(DayFile file, long key, EachVisit each) throws IOException, DamagedFile {
        long visits = 0;
        try (var reader =
                SealedReader.open(folder.path(file.name()), file.name(), head -> keys.open(key, file.name(), head))) {
            if (reader == null) {
                return 0; // the key went since: so has the day
            }
            for (var chunk = reader.next(); chunk != null; chunk = reader.next()) {
                while (chunk.remaining() >= VISIT_BYTES) {
                    each.visit(chunk.getInt(), chunk.getInt(), chunk.getInt(), chunk.getInt(), chunk.getInt());
                    visits++;
                }
            }
        }
        if (visits != file.visits()) {
            throw new DamagedFile(file.name(), "has " + visits + " visits, " + file.visits() + " were written");
        }
        return visits;
    }
}
