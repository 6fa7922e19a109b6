package org.huhang.contacts;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/// An index of visits in a folder: one file for each sealed day, and logs of what came since. Visits are added
/// by any number of threads and found by the next question; sealing puts what is in the logs into files of
/// days. It is made from what others keep: what is damaged is said, left out, and put in again by [#put].
public final class VisitIndex implements Closeable {
    private final Path folder;
    private final GroupCommit commit = new GroupCommit();
    /// Held by whoever changes which files count.
    private final ReentrantLock changing = new ReentrantLock();

    private final DayBuilder builder = new DayBuilder();
    private Days days;
    private int firstLog;
    private int currentLog;
    private int nextNumber;
    private VisitLog log;
    /// What is in the logs and in no day's file; the last takes what comes, and exists always.
    private final ArrayList<LiveVisits> lives = new ArrayList<>();
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    /// The sealed days and the names of their files: of a damaged day the name alone.
    private record Days(TreeMap<Integer, DaySegment> segments, TreeMap<Integer, String> names) {
        Days copy() {
            return new Days(new TreeMap<>(segments), new TreeMap<>(names));
        }
    }

    private VisitIndex(Path folder, Manifest manifest, List<DamagedException> damaged)
            throws IOException, DamagedException {
        this.folder = folder;
        days = new Days(new TreeMap<>(), new TreeMap<>(manifest.days()));
        for (Map.Entry<Integer, String> each : manifest.days().entrySet()) {
            var file = folder.resolve(each.getValue());
            try {
                days.segments().put(each.getKey(), DayFile.open(file));
            } catch (DamagedException e) {
                damaged.add(e);
            } catch (NoSuchFileException e) {
                damaged.add(new DamagedException(file, "is missing"));
            }
        }
        firstLog = manifest.firstLog();
        currentLog = firstLog;
        var live = new LiveVisits();
        lives.add(live);
        log = VisitLog.open(IndexFiles.log(folder, currentLog), live);
        for (int later : IndexFiles.logs(folder, firstLog + 1)) {
            log.close();
            currentLog = later;
            log = VisitLog.open(IndexFiles.log(folder, currentLog), live);
        }
        nextNumber = IndexFiles.nextNumber(folder);
        show();
    }

    /// @param damaged files of days whose content was refused: such a day is empty until it is put in again
    public record Opened(VisitIndex index, List<DamagedException> damaged) {}

    /// @throws DamagedException when the list of files or a log is not as it was written: then nothing is
    /// opened
    public static Opened open(Path folder) throws IOException, DamagedException {
        Files.createDirectories(folder);
        var manifest = Manifest.read(folder);
        IndexFiles.deleteOthers(folder, manifest);
        var damaged = new ArrayList<DamagedException>();
        return new Opened(new VisitIndex(folder, manifest, damaged), List.copyOf(damaged));
    }

    /// What is there now. Whoever asks several questions asks one snapshot.
    public Snapshot snapshot() {
        return snapshot;
    }

    /// Returns when the visits are on the disk and every later question finds them.
    ///
    /// @throws IOException when they could not be written; then none of them is there
    public void add(VisitBatch batch) throws IOException {
        if (batch.size() > 0) {
            commit.commit(batch.read(), this::write);
        }
    }

    private void write(List<ByteBuffer> group) throws IOException {
        var live = lives.getLast();
        long more = group.stream().mapToLong(ByteBuffer::remaining).sum() / VisitBatch.VISIT;
        if (live.size() + more > LiveVisits.MOST) {
            throw new IOException(live.size() + " visits are not sealed, and no more are taken before they are");
        }
        log.append(group);
        group.forEach(live::addAll);
    }

    /// Puts a whole day in, in the place of what was sealed for it. Visits of that day that were added and not
    /// sealed stay beside it.
    public void put(DayVisits visits, int people, int places) throws IOException {
        changing.lock();
        try {
            var next = days.copy();
            write(visits, people, places, next);
            change(next, firstLog);
        } finally {
            changing.unlock();
        }
    }

    /// Puts many whole days in, as many at once as the machine has cores.
    public void putAll(List<DayVisits> visits, int people, int places) throws IOException {
        changing.lock();
        try {
            var next = days.copy();
            var numbered = new ConcurrentHashMap<Integer, String>();
            visits.forEach(each -> numbered.put(each.day(), IndexFiles.day(each.day(), nextNumber++)));
            var builders = new ConcurrentLinkedQueue<>(List.of(builder));
            var written = visits.parallelStream()
                    .map(each -> writeOne(each, people, places, folder.resolve(numbered.get(each.day())), builders))
                    .toList();
            written.forEach(each -> next.segments().put(each.day(), each));
            next.names().putAll(numbered);
            change(next, firstLog);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            changing.unlock();
        }
    }

    private static DaySegment writeOne(
            DayVisits visits, int people, int places, Path file, ConcurrentLinkedQueue<DayBuilder> builders) {
        var kept = builders.poll();
        var builder = kept == null ? new DayBuilder() : kept;
        try {
            return DayFile.write(file, visits, people, places, builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            builders.add(builder);
        }
    }

    /// Puts what was added into the files of its days. Meanwhile visits can be added and questions asked; cut
    /// off at any moment, it has happened or not.
    ///
    /// @throws IllegalStateException when a day to be written is damaged: what is left of it would replace it
    public void seal() throws IOException {
        changing.lock();
        try {
            if (lives.stream().mapToLong(LiveVisits::size).sum() == 0) {
                return;
            }
            beginLog();
            var added = new TreeMap<Integer, DayVisits>();
            var frozen = lives.subList(0, lives.size() - 1);
            frozen.forEach(each -> each.addTo(added));
            for (int day : added.keySet()) {
                if (days.names().containsKey(day) && !days.segments().containsKey(day)) {
                    throw new IllegalStateException("day " + day + " is damaged: put it in again first");
                }
            }
            var next = days.copy();
            for (DayVisits each : added.values()) {
                var before = days.segments().get(each.day());
                if (before != null) {
                    before.addTo(each);
                }
                write(each, each.people(), each.places(), next);
            }
            frozen.clear();
            change(next, currentLog);
        } finally {
            changing.unlock();
        }
    }

    /// Takes all days before this one out, sealed or not: their files are deleted.
    public void dropBefore(int day) throws IOException {
        changing.lock();
        try {
            seal();
            var next = days.copy();
            next.names().headMap(day).clear();
            next.segments().headMap(day).clear();
            change(next, firstLog);
        } finally {
            changing.unlock();
        }
    }

    /// From now on visits go into a new log and a new memory; the old ones stay readable.
    private void beginLog() throws IOException {
        commit.alone(() -> {
            var fresh = new LiveVisits();
            var before = log;
            log = openLog(currentLog + 1, fresh);
            currentLog++;
            lives.add(fresh);
            show();
            before.close();
            return fresh;
        });
    }

    private VisitLog openLog(int number, LiveVisits into) throws IOException {
        try {
            return VisitLog.open(IndexFiles.log(folder, number), into);
        } catch (DamagedException e) {
            throw new IOException(e);
        }
    }

    private void write(DayVisits visits, int people, int places, Days into) throws IOException {
        var name = IndexFiles.day(visits.day(), nextNumber++);
        into.segments().put(visits.day(), DayFile.write(folder.resolve(name), visits, people, places, builder));
        into.names().put(visits.day(), name);
    }

    /// From here on these files count; others go.
    private void change(Days next, int fromLog) throws IOException {
        var manifest = new Manifest(fromLog, next.names());
        manifest.write(folder);
        days = next;
        firstLog = fromLog;
        show();
        IndexFiles.deleteOthers(folder, manifest);
    }

    private void show() {
        snapshot = new Snapshot(List.copyOf(days.segments().values()), lives);
    }

    @Override
    public void close() throws IOException {
        changing.lock();
        try {
            log.close();
        } finally {
            changing.unlock();
        }
    }
}
