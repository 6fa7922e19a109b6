package org.huhang.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.shared.Refusal;

/// Which column of a file holds which field.
///
/// @param positions from 0, by the key of the column
public record Mapping(Map<String, Integer> positions) {

    /// What the headings say by themselves; of two that mean the same, the first.
    public static Mapping propose(List<ImportColumn> columns, List<String> header) {
        var positions = new LinkedHashMap<String, Integer>();
        columns.forEach(column -> {
            for (int i = 0; i < header.size(); i++) {
                if (column.isNamed(header.get(i))) {
                    positions.putIfAbsent(column.key(), i);
                }
            }
        });
        return new Mapping(positions);
    }

    /// A column that two headings name.
    public static Optional<ImportColumn> findTwice(List<ImportColumn> columns, List<String> header) {
        return columns.stream()
                .filter(column -> header.stream().filter(column::isNamed).count() > 1)
                .findFirst();
    }

    /// Headings that nobody reads, apart from those that we ourselves wrote into a file of refused rows.
    public List<String> ignored(List<String> header) {
        var ignored = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            if (!positions.containsValue(i) && !header.get(i).isBlank() && !Headers.isOurs(header.get(i))) {
                ignored.add(header.get(i));
            }
        }
        return ignored;
    }

    /// Why this mapping cannot serve, if it cannot.
    Optional<Refusal> check(List<ImportColumn> columns, int width) {
        return checkPositions(columns, width).or(() -> missing(columns));
    }

    /// The same, for a mapping that is still being made.
    Optional<Refusal> checkPositions(List<ImportColumn> columns, int width) {
        var known = columns.stream().map(ImportColumn::key).collect(Collectors.toSet());
        boolean outside = !known.containsAll(positions.keySet())
                || positions.values().stream().anyMatch(position -> position < 0 || position >= width)
                || Set.copyOf(positions.values()).size() < positions.size();
        return outside
                ? Optional.of(Refusal.invalid("imports.mapping-impossible", "mapping", Map.of()))
                : Optional.empty();
    }

    public Optional<Refusal> missing(List<ImportColumn> columns) {
        var missing = columns.stream()
                .filter(column -> column.required() && !positions.containsKey(column.key()))
                .map(ImportColumn::label)
                .collect(Collectors.joining("、"));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("imports.column-missing", "mapping", Map.of("columns", missing)));
    }
}
