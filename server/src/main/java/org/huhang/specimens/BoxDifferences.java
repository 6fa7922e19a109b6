package org.huhang.specimens;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.specimens.BoxDifference.DifferenceKind;
import org.huhang.specimens.BoxDifference.Settled;
import org.jspecify.annotations.Nullable;

/// Lays what arrived beside what was packed. What was found in a second going-through counts with the first.
final class BoxDifferences {
    private BoxDifferences() {}

    record Key(String tubeCode, DifferenceKind kind) {}

    /// @param position none where it was not in the rack
    record Arrival(String tubeCode, @Nullable Integer position, boolean damaged) {}

    /// @param racked positions by tube
    /// @param received whether the box was gone through at all: before, nothing is missing
    static List<BoxDifference> of(
            Map<String, Integer> racked, Collection<Arrival> arrivals, boolean received, Map<Key, Settled> settled) {
        var arrived = new LinkedHashMap<String, Arrival>();
        arrivals.forEach(each -> arrived.merge(each.tubeCode(), each, BoxDifferences::both));
        var found = new ArrayList<BoxDifference>();
        new HashMap<>(racked)
                .entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(each -> {
                    if (received && !arrived.containsKey(each.getKey())) {
                        found.add(
                                new BoxDifference(each.getKey(), DifferenceKind.MISSING, each.getValue(), null, null));
                    }
                });
        arrived.values().forEach(each -> {
            var at = racked.get(each.tubeCode());
            if (at == null) {
                found.add(new BoxDifference(each.tubeCode(), DifferenceKind.UNEXPECTED, null, each.position(), null));
            } else if (each.position() != null && !Objects.equals(at, each.position())) {
                found.add(new BoxDifference(each.tubeCode(), DifferenceKind.MOVED, at, each.position(), null));
            }
            if (each.damaged()) {
                found.add(new BoxDifference(each.tubeCode(), DifferenceKind.DAMAGED, at, each.position(), null));
            }
        });
        return found.stream()
                .map(each -> new BoxDifference(
                        each.tubeCode(),
                        each.kind(),
                        each.packedAt(),
                        each.foundAt(),
                        settled.get(new Key(each.tubeCode(), each.kind()))))
                .toList();
    }

    private static Arrival both(Arrival one, Arrival other) {
        return new Arrival(
                one.tubeCode(),
                one.position() == null ? other.position() : one.position(),
                one.damaged() || other.damaged());
    }
}
