package org.huhang.visits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huhang.backup.DurableFiles;
import org.huhang.contacts.DamagedException;
import org.huhang.contacts.FolderInUseException;
import org.huhang.contacts.VisitIndex;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One node's contact index below the home, and beside it of which content of each day it was made. It lies
/// apart from the visits' own files, so that no backup has it: all of it is made again from those.
///
///     contacts/1/index/…     the index ([VisitIndex])
///     contacts/1/days        a line for each day: its date and the fingerprint of what was read
///
/// A second node of the same home takes `contacts/2`. What nobody holds is emptied at each start, for no node
/// may leave visits behind whose time is over.
final class IndexFolder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(IndexFolder.class);
    private static final String INDEX = "index";
    private static final String DAYS = "days";
    private static final int MOST_NODES = 16;

    private final Path folder;
    private final VisitIndex index;
    private final TreeMap<LocalDate, String> fingerprints = new TreeMap<>();

    private IndexFolder(Path folder, VisitIndex index) {
        this.folder = folder;
        this.index = index;
    }

    /// The first folder that nobody holds. An index that does not say what it holds is emptied; of a damaged
    /// day no fingerprint is known.
    static IndexFolder open(Path home) throws IOException {
        var root = home.resolve("contacts");
        DurableFiles.makeFolder(root);
        @Nullable IndexFolder opened = null;
        for (int node = 1; node <= MOST_NODES; node++) {
            var folder = root.resolve(String.valueOf(node));
            try {
                if (opened == null) {
                    opened = open(folder, folder.resolve(INDEX));
                } else if (Files.isDirectory(folder)) {
                    VisitIndex.clear(folder.resolve(INDEX));
                }
            } catch (FolderInUseException another) {
                // it is alive and sees to its own
            }
        }
        if (opened == null) {
            throw new IOException("all " + MOST_NODES + " folders of contact indexes are in use in " + root);
        }
        return opened;
    }

    private static IndexFolder open(Path folder, Path inside) throws IOException {
        DurableFiles.makeFolder(folder);
        var opened = openOrBegin(inside);
        opened.damaged()
                .forEach(each -> LOG.errorf(
                        "ALARM: a day of the contact index is damaged and is put in again: %s", each.getMessage()));
        var found = new IndexFolder(folder, opened.index());
        found.fingerprints.putAll(read(folder.resolve(DAYS)));
        found.fingerprints
                .keySet()
                .removeIf(day -> opened.index().snapshot().day(Moments.number(Moments.start(day))) == null);
        return found;
    }

    private static VisitIndex.Opened openOrBegin(Path inside) throws IOException {
        try {
            return VisitIndex.open(inside);
        } catch (DamagedException damaged) {
            LOG.errorf("ALARM: the contact index is damaged and is made anew: %s", damaged.getMessage());
            VisitIndex.clear(inside);
        }
        try {
            return VisitIndex.open(inside);
        } catch (DamagedException again) {
            throw new IOException(again);
        }
    }

    VisitIndex index() {
        return index;
    }

    boolean holds(DayContent content) {
        return content.fingerprint().equals(fingerprints.get(content.day()));
    }

    /// From now on none is known for these days: nobody relies on what is in the index for them.
    void forget(Iterable<LocalDate> days) throws IOException {
        boolean any = false;
        for (LocalDate day : days) {
            any |= fingerprints.remove(day) != null;
        }
        if (any) {
            write();
        }
    }

    void note(Map<LocalDate, String> indexed) throws IOException {
        fingerprints.putAll(indexed);
        write();
    }

    /// Days of which something is known, and days that the index has.
    Set<LocalDate> days() {
        var days = new TreeSet<>(fingerprints.keySet());
        index.snapshot().segments().forEach(each -> days.add(Moments.DAY_ZERO.plusDays(each.day())));
        return days;
    }

    private static Map<LocalDate, String> read(Path file) throws IOException {
        var found = new TreeMap<LocalDate, String>();
        try {
            for (String line :
                    Files.readString(file, StandardCharsets.ISO_8859_1).split("\n")) {
                if (line.matches("\\d{4}-\\d{2}-\\d{2} [0-9a-f]{64}")) {
                    found.put(LocalDate.parse(line.substring(0, 10)), line.substring(11));
                }
            }
        } catch (NoSuchFileException none) {
            // nothing is known
        }
        return found;
    }

    private void write() throws IOException {
        var lines = new StringBuilder();
        fingerprints.forEach((day, fingerprint) ->
                lines.append(day).append(' ').append(fingerprint).append('\n'));
        var growing = folder.resolve(DAYS + ".part");
        Files.deleteIfExists(growing);
        try (var channel = DurableFiles.create(growing)) {
            for (var rest = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
                    rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        DurableFiles.move(growing, folder.resolve(DAYS));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
