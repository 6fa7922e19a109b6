package org.huhang.testing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// More results than the laboratory can make in 24 hours. Those tested last are held, for the first may well be real;
/// as many as its capacity is plausible.
/// Source: rules D10, D11; Hefei, 22 April 2022: laboratories took more than they could do.
///
/// @param tubesPerDay the laboratory's capacity
/// @param before results of it tested in the 24 hours before the batch's last
record OverCapacity(int tubesPerDay, long before) {
    static final String CODE = "over-capacity";

    /// The numbers of the rows beyond it.
    Set<Integer> beyond(List<TubeRow> rows) {
        long room = Math.max(0, tubesPerDay - before);
        if (rows.size() <= room) {
            return Set.of();
        }
        Set<Integer> beyond = new HashSet<>();
        rows.stream()
                .sorted(Comparator.comparing(TubeRow::testedAt).thenComparingInt(TubeRow::number))
                .skip(room)
                .forEach(each -> beyond.add(each.number()));
        return beyond;
    }
}
