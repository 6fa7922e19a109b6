package org.huhang.contacts;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came in since the last sealing, in the order in which it was acknowledged: groups of visits, each on
/// the disk before it counts ([GroupHeader]). A group that was cut off at the end of the file was acknowledged
/// to nobody and is taken off when the log is opened again.
///
/// Not through a channel: interrupting a thread that writes to one closes it for everybody.
final class VisitLog implements Closeable {
    /// A longer group is written as several.
    static final int MOST_BYTES = 64 << 20;

    private static final int SEARCH = 1 << 20;

    private final RandomAccessFile file;
    private long end;
    private int groups;
    private boolean broken;

    private VisitLog(RandomAccessFile file) {
        this.file = file;
    }

    /// Makes the file when there is none, and takes off a group that was cut off.
    ///
    /// @throws DamagedException when a group that is not the last one is not as it was written
    static VisitLog open(Path path, LiveVisits into) throws IOException, DamagedException {
        var file = new RandomAccessFile(path.toFile(), "rw");
        try {
            var log = new VisitLog(file);
            log.replay(path, into);
            if (log.end < file.length()) {
                file.setLength(log.end);
                file.getFD().sync();
            }
            DayFile.syncFolder(path);
            return log;
        } catch (IOException | DamagedException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// Reads one to which nothing more was written after a later one was begun.
    ///
    /// @throws DamagedException also when its last group was cut off: it was whole once
    static void readWhole(Path path, LiveVisits into) throws IOException, DamagedException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var log = new VisitLog(file);
            log.replay(path, into);
            if (log.end < file.length()) {
                throw new DamagedException(path, "changed at byte " + log.end);
            }
        }
    }

    /// Writes one group and waits for the disk.
    ///
    /// @throws IOException when it could not be written; then nothing of it is in the log
    void append(List<ByteBuffer> visits) throws IOException {
        if (broken) {
            throw new IOException("the log could not be brought back to its last good end; open the index again");
        }
        var header = GroupHeader.of(groups, visits);
        try {
            file.seek(end);
            write(header.write());
            for (ByteBuffer each : visits) {
                write(each);
            }
            file.getFD().sync();
            end += GroupHeader.BYTES + (long) header.bytes();
            groups++;
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        file.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    /// What was written may be in no memory: nobody may go on before it is read again.
    void breakOff() {
        broken = true;
    }

    private void takeBack(IOException why) {
        try {
            file.setLength(end);
            file.getFD().sync();
        } catch (IOException e) {
            broken = true;
            why.addSuppressed(e);
        }
    }

    private void replay(Path path, LiveVisits into) throws IOException, DamagedException {
        while (end < file.length()) {
            var group = readGroup(end, groups);
            if (group == null) {
                if (anyGroupAfter(end)) {
                    throw new DamagedException(path, "changed at byte " + end + ", before its last group");
                }
                return;
            }
            end += GroupHeader.BYTES + group.remaining();
            into.addAll(group);
            groups++;
        }
    }

    /// The visits of the group that begins here, or null when none does.
    private @Nullable ByteBuffer readGroup(long at, int atLeastNumber) throws IOException {
        if (at + GroupHeader.BYTES > file.length()) {
            return null;
        }
        var header = GroupHeader.read(bytes(at, GroupHeader.BYTES));
        if (header == null
                || header.number() < atLeastNumber
                || at + GroupHeader.BYTES + header.bytes() > file.length()) {
            return null;
        }
        var visits = bytes(at + GroupHeader.BYTES, header.bytes());
        return GroupHeader.checksum(List.of(visits)) == header.checksum() ? visits : null;
    }

    /// Whether what is broken here is not the end: a whole group that was written later still stands behind it.
    private boolean anyGroupAfter(long broken) throws IOException {
        for (long from = broken + Integer.BYTES; from + GroupHeader.BYTES <= file.length(); from += SEARCH) {
            var searched = bytes(from, (int) Math.min(SEARCH, file.length() - from));
            for (int at = 0; at + Integer.BYTES <= searched.limit(); at += Integer.BYTES) {
                if (GroupHeader.mayBegin(searched, at) && readGroup(from + at, groups + 1) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        var into = new byte[length];
        file.seek(at);
        file.readFully(into);
        return GroupHeader.wrap(into);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
