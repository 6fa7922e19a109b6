package org.huhang.contacts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A day's segment as a file. Its first page says what is in it, with a checksum of each stretch of the rest
/// and of the page itself; all are checked before anything is read from it. A file is written aside and then
/// takes its name, so that one with its name is whole.
final class DayFile {
    private static final long MAGIC = 0x3153_5449_5349_5648L; // "HVISITS1"
    private static final int MOST_STRETCHES = 512;
    /// The system caches a file in pieces as large as it is written in, up to its huge pages: mapped, a question then
    /// misses the table of pages less often.
    private static final int ZEROS = 1 << 22;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final int DAY = 8;
    private static final int VISITS = 12;
    private static final int PEOPLE = 16;
    private static final int PLACES = 20;
    private static final int WORD_BYTES = 24;
    private static final int COUNT_BYTES = 28;
    private static final int LATEST_END = 32;
    private static final int SEATS = 36;
    private static final int STRETCHES = 64;
    private static final int OWN_CHECKSUM = DayLayout.PAGE - Integer.BYTES;

    private DayFile() {}

    /// Builds a day straight into its file; when this returns, a loss of power leaves it whole.
    static DaySegment write(Path file, DayVisits visits, int people, int places, DayBuilder builder)
            throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".part");
        try (var channel = FileChannel.open(
                aside,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            var mapped = new @Nullable MemorySegment[1];
            var built = builder.build(visits, people, places, bytes -> {
                mapped[0] = map(channel, bytes);
                return mapped[0];
            });
            channel.truncate(built.bytes());
            writeHeader(built);
            java.util.Objects.requireNonNull(mapped[0])
                    .asSlice(0, built.bytes())
                    .force();
            channel.force(true);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(file);
            return built;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /// @throws DamagedException when anything in it is not as it was written
    static DaySegment open(Path file) throws IOException, DamagedException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < DayLayout.PAGE) {
                throw new DamagedException(file, "shorter than its first page");
            }
            var memory = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            if (memory.get(LONG, 0) != MAGIC) {
                throw new DamagedException(file, "not a file of a day's visits");
            }
            if (memory.get(INT, OWN_CHECKSUM) != checksum(memory, 0, OWN_CHECKSUM)) {
                throw new DamagedException(file, "its first page was changed");
            }
            var layout = new DayLayout(
                    memory.get(INT, VISITS),
                    memory.get(INT, PEOPLE),
                    memory.get(INT, PLACES),
                    memory.get(INT, SEATS),
                    memory.get(INT, WORD_BYTES),
                    memory.get(INT, COUNT_BYTES));
            if (memory.byteSize() != layout.fileBytes()) {
                throw new DamagedException(
                        file, "has " + memory.byteSize() + " bytes instead of " + layout.fileBytes());
            }
            var segment = new DaySegment(memory.get(INT, DAY), layout, memory.get(INT, LATEST_END), memory);
            int damaged = firstDamaged(memory);
            if (damaged >= 0) {
                throw new DamagedException(file, "changed in stretch " + damaged);
            }
            return segment;
        }
    }

    /// Written before it is mapped: a full disk is an error of writing then, not of memory.
    private static MemorySegment map(FileChannel channel, long bytes) {
        try {
            var zeros = ByteBuffer.allocateDirect(ZEROS);
            for (long left = bytes; left > 0; left -= channel.write(zeros)) {
                zeros.clear().limit((int) Math.min(ZEROS, left));
            }
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeHeader(DaySegment segment) {
        var memory = segment.memory;
        memory.set(LONG, 0, MAGIC);
        memory.set(INT, DAY, segment.day());
        memory.set(INT, VISITS, segment.layout.visits());
        memory.set(INT, PEOPLE, segment.layout.people());
        memory.set(INT, PLACES, segment.layout.places());
        memory.set(INT, SEATS, segment.layout.seats());
        memory.set(INT, WORD_BYTES, segment.layout.wordBytes());
        memory.set(INT, COUNT_BYTES, segment.layout.countBytes());
        memory.set(INT, LATEST_END, segment.latestEnd);
        int stretches = stretches(memory);
        for (int each = 0; each < stretches; each++) {
            memory.set(INT, STRETCHES + each * 4L, stretchChecksum(memory, each));
        }
        memory.set(INT, OWN_CHECKSUM, checksum(memory, 0, OWN_CHECKSUM));
    }

    /// The first stretch that is not as it was written, or -1.
    private static int firstDamaged(MemorySegment memory) {
        return IntStream.range(0, stretches(memory))
                .parallel()
                .filter(each -> memory.get(INT, STRETCHES + each * 4L) != stretchChecksum(memory, each))
                .min()
                .orElse(-1);
    }

    private static long stretchBytes(MemorySegment memory) {
        long pages = memory.byteSize() / DayLayout.PAGE;
        return (pages + MOST_STRETCHES - 1) / MOST_STRETCHES * DayLayout.PAGE;
    }

    private static int stretches(MemorySegment memory) {
        long each = stretchBytes(memory);
        return (int) ((memory.byteSize() - DayLayout.PAGE + each - 1) / each);
    }

    private static int stretchChecksum(MemorySegment memory, int stretch) {
        long each = stretchBytes(memory);
        long from = DayLayout.PAGE + stretch * each;
        return checksum(memory, from, Math.min(each, memory.byteSize() - from));
    }

    private static int checksum(MemorySegment memory, long from, long bytes) {
        var sum = new CRC32C();
        sum.update(memory.asSlice(from, bytes).asByteBuffer());
        return (int) sum.getValue();
    }

    /// So that a name stays after a loss of power.
    static void syncFolder(Path file) throws IOException {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
