package org.huhang.contacts;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// The sealed days and the names of their files: of a damaged day the name alone.
record SealedDays(TreeMap<Integer, DaySegment> segments, TreeMap<Integer, String> names) {
    static SealedDays open(Path folder, SortedMap<Integer, String> names, List<DamagedException> damaged)
            throws IOException {
        var days = new SealedDays(new TreeMap<>(), new TreeMap<>(names));
        for (Map.Entry<Integer, String> each : names.entrySet()) {
            var file = folder.resolve(each.getValue());
            try {
                var segment = DayFile.open(file);
                if (segment.day() != each.getKey()) {
                    throw new DamagedException(file, "is that of day " + segment.day());
                }
                days.segments.put(each.getKey(), segment);
            } catch (DamagedException e) {
                damaged.add(e);
            } catch (NoSuchFileException e) {
                damaged.add(new DamagedException(file, "is missing"));
            }
        }
        return days;
    }

    SealedDays copy() {
        return new SealedDays(new TreeMap<>(segments), new TreeMap<>(names));
    }

    void keep(IntPredicate kept) {
        names.keySet().removeIf(day -> !kept.test(day));
        segments.keySet().removeIf(day -> !kept.test(day));
    }

    /// @throws IllegalStateException when one of these days is damaged
    void requireWhole(Collection<Integer> wanted) {
        for (int day : wanted) {
            if (names.containsKey(day) && !segments.containsKey(day)) {
                throw new IllegalStateException("day " + day + " is damaged: put it in again first");
            }
        }
    }
}
