package org.huhang.contacts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// Which files make up an index: one for each sealed day, and the logs from one number on. What is in the
/// folder and not named here was begun and not finished, or is over.
///
/// @param firstLog number of the oldest log that still counts
/// @param days name of the file of each sealed day
record Manifest(int firstLog, SortedMap<Integer, String> days) {
    static final String NAME = "index";
    private static final String FIRST = "visits 1";

    /// Makes an empty one where the folder is empty: where it is missing beside files that hold something, nothing may
    /// be taken for over.
    static Manifest readOrBegin(Path folder) throws IOException, DamagedException {
        var file = folder.resolve(NAME);
        try {
            return read(file);
        } catch (NoSuchFileException e) {
            if (IndexFiles.holdsAnything(folder)) {
                throw new DamagedException(file, "is missing");
            }
            IndexFiles.beginLog(folder, 0);
            var begun = new Manifest(0, new TreeMap<>());
            begun.write(folder);
            return begun;
        }
    }

    private static Manifest read(Path file) throws IOException, DamagedException {
        var days = new TreeMap<Integer, String>();
        var lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        int body = lines.size() - 1;
        if (body < 2 || !lines.get(0).equals(FIRST) || !lines.get(body).equals(checksum(lines.subList(0, body)))) {
            throw new DamagedException(file, "is not as it was written");
        }
        int firstLog = Integer.parseInt(lines.get(1).substring("log ".length()));
        for (String line : lines.subList(2, body)) {
            String[] parts = line.split(" ");
            days.put(Integer.parseInt(parts[1]), parts[2]);
        }
        return new Manifest(firstLog, days);
    }

    /// From the moment at which this returns, it is what counts; before, what was there counted.
    void write(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(FIRST);
        lines.add("log " + firstLog);
        days.forEach((day, name) -> lines.add("day " + day + " " + name));
        lines.add(checksum(lines));
        var aside = folder.resolve(NAME + ".part");
        try (var channel = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        var file = folder.resolve(NAME);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DayFile.syncFolder(file);
    }

    private static String checksum(List<String> lines) {
        var sum = new CRC32C();
        sum.update(String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1));
        return "sum " + Long.toHexString(sum.getValue());
    }
}
