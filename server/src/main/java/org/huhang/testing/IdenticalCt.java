package org.huhang.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The same Ct of every gene in `tubes` tubes of one batch or more: two can be chance, that many are copied or
/// contaminated. Tubes in which no gene was seen have none to compare.
/// Source: rule D11; how many is a dated parameter (`IDENTICAL_CT_TUBES`).
record IdenticalCt(int tubes) {
    static final String CODE = "identical-ct";

    /// The numbers of the rows, each with how many share its values.
    Map<Integer, Integer> alike(List<TubeRow> rows) {
        Map<Set<String>, Set<Integer>> groups = new HashMap<>();
        for (TubeRow row : rows) {
            if (row.cts().findAny().isPresent()) {
                var values = row.targets().stream()
                        .map(target -> target.gene() + "=" + target.ct())
                        .collect(Collectors.toSet());
                groups.computeIfAbsent(values, _ -> new HashSet<>()).add(row.number());
            }
        }
        Map<Integer, Integer> alike = new HashMap<>();
        groups.values().stream()
                .filter(group -> group.size() >= tubes)
                .forEach(group -> group.forEach(number -> alike.put(number, group.size())));
        return alike;
    }
}
