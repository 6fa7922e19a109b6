package org.huhang.contacts;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// An index of visits in a folder: one file for each sealed day, and logs of what came since. Visits are added
/// by any number of threads and found by the next question; sealing puts what is in the logs into files of
/// days. It is made from what others keep: what is damaged is said, left out, and put in again by [#put].
///
/// One process holds a folder at a time. Of two overlapping visits of one person to one place both count:
/// whoever adds them makes one of them before ([DayVisits#mergeOverlaps]).
public final class VisitIndex implements Closeable {
    private final Path folder;
    private final FolderLock folderLock;
    private final GroupCommit commit = new GroupCommit();
    /// Held by whoever changes which files count.
    private final ReentrantLock changing = new ReentrantLock();

    private final DayBuilder builder = new DayBuilder();
    private SealedDays days;
    private int firstLog;
    private int currentLog;
    private int nextNumber;
    private VisitLog log;
    /// What is in the logs and in no day's file; the last takes what comes, and exists always. Changed while
    /// nothing is written alone.
    private final ArrayList<LiveVisits> lives = new ArrayList<>();
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    private VisitIndex(Path folder, FolderLock folderLock, List<DamagedException> damaged)
            throws IOException, DamagedException {
        this.folder = folder;
        this.folderLock = folderLock;
        var manifest = Manifest.readOrBegin(folder);
        IndexFiles.deleteOthers(folder, manifest);
        days = SealedDays.open(folder, manifest.days(), damaged);
        firstLog = manifest.firstLog();
        var live = new LiveVisits();
        lives.add(live);
        var logs = IndexFiles.logs(folder, firstLog);
        currentLog = logs.getLast();
        for (int number : logs.subList(0, logs.size() - 1)) {
            VisitLog.readWhole(IndexFiles.log(folder, number), live);
        }
        log = VisitLog.open(IndexFiles.log(folder, currentLog), live);
        nextNumber = IndexFiles.nextNumber(folder);
        snapshot = new Snapshot(List.copyOf(days.segments().values()), lives);
    }

    /// @param damaged files of days whose content was refused: such a day is empty until it is put in again
    public record Opened(VisitIndex index, List<DamagedException> damaged) {}

    /// @throws DamagedException when the list of files or a log is not as it was written: then nothing is
    /// opened
    /// @throws FolderInUseException when another process, or this one, holds the folder already
    public static Opened open(Path folder) throws IOException, DamagedException {
        var lock = FolderLock.take(folder);
        try {
            var damaged = new ArrayList<DamagedException>();
            return new Opened(new VisitIndex(folder, lock, damaged), List.copyOf(damaged));
        } catch (IOException | DamagedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Deletes whatever lies in a folder that nobody holds, damaged or not.
    ///
    /// @throws FolderInUseException when somebody does
    public static void clear(Path folder) throws IOException {
        try (var _ = FolderLock.take(folder)) {
            IndexFiles.deleteAll(folder);
        }
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
        long there = lives.stream().mapToLong(LiveVisits::size).sum();
        if (there + more > LiveVisits.MOST) {
            throw new IOException(there + " visits are not sealed, and no more are taken before they are");
        }
        // whatever memory is wanted is there before anything is written
        group.forEach(live::reserve);
        log.append(group);
        try {
            group.forEach(live::addAll);
        } catch (RuntimeException | Error e) {
            log.breakOff();
            throw e;
        }
    }

    /// Puts a whole day in, in the place of what was sealed for it. Visits of that day that were added and not
    /// sealed stay beside it.
    public void put(DayVisits visits, int people, int places) throws IOException {
        putAll(List.of(visits), people, places);
    }

    /// Puts many whole days in, as many at once as the machine has cores.
    public void putAll(List<DayVisits> visits, int people, int places) throws IOException {
        changing.lock();
        try {
            var next = days.copy();
            var numbered = new ConcurrentHashMap<Integer, String>();
            for (DayVisits each : visits) {
                if (numbered.put(each.day(), IndexFiles.day(each.day(), nextNumber++)) != null) {
                    throw new IllegalArgumentException("day " + each.day() + " comes twice");
                }
            }
            var builders = new ConcurrentLinkedQueue<>(List.of(builder));
            var written = visits.parallelStream()
                    .map(each -> writeOne(
                            each,
                            people,
                            places,
                            folder.resolve(Objects.requireNonNull(numbered.get(each.day()))),
                            builders))
                    .toList();
            written.forEach(each -> next.segments().put(each.day(), each));
            next.names().putAll(numbered);
            change(next, firstLog, 0);
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
        sealAndKeep(_ -> true);
    }

    /// Takes all days before this one out, sealed or not: their files are deleted. What else was added is
    /// sealed.
    public void dropBefore(int day) throws IOException {
        sealAndKeep(each -> each >= day);
    }

    /// Takes all days but these out, as [#dropBefore] does.
    public void keepOnly(Set<Integer> these) throws IOException {
        sealAndKeep(these::contains);
    }

    private void sealAndKeep(IntPredicate kept) throws IOException {
        changing.lock();
        try {
            var next = days.copy();
            next.keep(kept);
            int sealed = 0;
            if (lives.stream().anyMatch(each -> each.size() > 0)) {
                next.requireWhole(commit.alone(() -> lives.stream()
                        .flatMap(each -> each.days().stream())
                        .filter(kept::test)
                        .collect(Collectors.toSet())));
                beginLog();
                sealed = lives.size() - 1;
                var added = new TreeMap<Integer, DayVisits>();
                lives.subList(0, sealed).forEach(each -> each.addTo(added));
                added.keySet().removeIf(day -> !kept.test(day));
                for (DayVisits each : added.values()) {
                    seal(each, next);
                }
            }
            change(next, sealed == 0 ? firstLog : currentLog, sealed);
        } finally {
            changing.unlock();
        }
    }

    private void seal(DayVisits visits, SealedDays next) throws IOException {
        var before = next.segments().get(visits.day());
        if (before != null) {
            before.addTo(visits);
        }
        var name = IndexFiles.day(visits.day(), nextNumber++);
        next.segments()
                .put(
                        visits.day(),
                        DayFile.write(folder.resolve(name), visits, visits.people(), visits.places(), builder));
        next.names().put(visits.day(), name);
    }

    /// From now on visits go into a new log and a new memory; the old ones stay readable.
    private void beginLog() throws IOException {
        commit.alone(() -> {
            var fresh = new LiveVisits();
            var before = log;
            try {
                log = VisitLog.open(IndexFiles.log(folder, currentLog + 1), fresh);
            } catch (DamagedException e) {
                throw new IOException(e);
            }
            currentLog++;
            lives.add(fresh);
            snapshot = new Snapshot(List.copyOf(days.segments().values()), lives);
            before.close();
            return fresh;
        });
    }

    /// From here on these files count; others go. Until the list of files is written nothing has changed.
    private void change(SealedDays next, int fromLog, int sealed) throws IOException {
        var manifest = new Manifest(fromLog, next.names());
        manifest.write(folder);
        commit.alone(() -> {
            days = next;
            firstLog = fromLog;
            lives.subList(0, sealed).clear();
            snapshot = new Snapshot(List.copyOf(next.segments().values()), lives);
            return sealed;
        });
        IndexFiles.deleteOthers(folder, manifest);
    }

    /// What is being written is waited for; whoever adds afterwards is refused.
    @Override
    public void close() throws IOException {
        changing.lock();
        try {
            commit.alone(() -> {
                log.close();
                return log;
            });
        } finally {
            folderLock.close();
            changing.unlock();
        }
    }
}
