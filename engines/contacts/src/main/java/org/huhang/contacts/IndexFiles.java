package org.huhang.contacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Names in an index's folder: `DAY.NUMBER.visits` and `NUMBER.log`.
final class IndexFiles {
    private static final String DAY = ".visits";
    private static final String LOG = ".log";

    private IndexFiles() {}

    static String day(int day, int number) {
        return day + "." + number + DAY;
    }

    static Path log(Path folder, int number) {
        return folder.resolve(number + LOG);
    }

    /// A number that no file of the folder has in its name.
    static int nextNumber(Path folder) throws IOException {
        return names(folder).stream()
                        .filter(name -> name.endsWith(DAY))
                        .mapToInt(name -> Integer.parseInt(name.split("\\.")[1]))
                        .max()
                        .orElse(0)
                + 1;
    }

    /// Numbers of the logs that count, one after the other from the first.
    ///
    /// @throws DamagedException when one is missing
    static List<Integer> logs(Path folder, int first) throws IOException, DamagedException {
        var numbers = names(folder).stream()
                .filter(name -> name.endsWith(LOG))
                .map(IndexFiles::number)
                .filter(number -> number >= first)
                .sorted()
                .toList();
        for (int each = 0; each <= numbers.size(); each++) {
            boolean there = each < numbers.size() && numbers.get(each) == first + each;
            if (!there && (each == 0 || each < numbers.size())) {
                throw new DamagedException(log(folder, first + each), "is missing");
            }
        }
        return numbers;
    }

    static void beginLog(Path folder, int number) throws IOException {
        Files.write(log(folder, number), new byte[0]);
        DayFile.syncFolder(log(folder, number));
    }

    /// Whether any day or log lies there with something in it.
    static boolean holdsAnything(Path folder) throws IOException {
        for (String name : names(folder)) {
            if ((name.endsWith(DAY) || name.endsWith(LOG)) && Files.size(folder.resolve(name)) > 0) {
                return true;
            }
        }
        return false;
    }

    /// What was begun and not finished, or is over.
    static void deleteOthers(Path folder, Manifest manifest) throws IOException {
        var kept = Set.copyOf(manifest.days().values());
        for (String name : names(folder)) {
            boolean over = name.endsWith(".part")
                    || (name.endsWith(DAY) && !kept.contains(name))
                    || (name.endsWith(LOG) && number(name) < manifest.firstLog());
            if (over) {
                Files.delete(folder.resolve(name));
            }
        }
    }

    /// All but the lock, the list of files first: cut off, what is left is a folder without one.
    static void deleteAll(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(Manifest.NAME));
        for (String name : names(folder)) {
            if (!name.equals(FolderLock.NAME)) {
                Files.delete(folder.resolve(name));
            }
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static int number(String log) {
        return Integer.parseInt(log.substring(0, log.length() - LOG.length()));
    }
}
