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

    /// Numbers of the logs from `first` on, ascending.
    static List<Integer> logs(Path folder, int first) throws IOException {
        return names(folder).stream()
                .filter(name -> name.endsWith(LOG))
                .map(name -> Integer.parseInt(name.substring(0, name.length() - LOG.length())))
                .filter(number -> number >= first)
                .sorted()
                .toList();
    }

    /// What was begun and not finished, or is over.
    static void deleteOthers(Path folder, Manifest manifest) throws IOException {
        var kept = Set.copyOf(manifest.days().values());
        for (String name : names(folder)) {
            boolean over = name.endsWith(".part")
                    || (name.endsWith(DAY) && !kept.contains(name))
                    || (name.endsWith(LOG)
                            && Integer.parseInt(name.substring(0, name.length() - LOG.length())) < manifest.firstLog());
            if (over) {
                Files.delete(folder.resolve(name));
            }
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
