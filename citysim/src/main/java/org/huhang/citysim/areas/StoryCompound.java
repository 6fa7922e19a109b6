package org.huhang.citysim.areas;

import java.util.List;

/// A compound that must exist. `people` at full scale, met to within one household.
public record StoryCompound(String communityCode, String name, int people) {
    public static List<StoryCompound> all() {
        return Table.rows("story-compounds.csv").stream()
                .map(row -> new StoryCompound(row.get(0), row.get(1), Integer.parseInt(row.get(2))))
                .toList();
    }
}
