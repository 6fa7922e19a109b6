package org.huhang.citysim.areas;

import java.util.List;

/// A row of the official table. `parent` is empty for the province.
record Division(String code, String name, AreaLevel level, String parent) {
    private static final List<AreaLevel> LEVELS = List.of(
            AreaLevel.PROVINCE, AreaLevel.PREFECTURE, AreaLevel.COUNTY, AreaLevel.TOWNSHIP, AreaLevel.COMMUNITY);

    static Division of(List<String> row) {
        int level = Integer.parseInt(row.get(2));
        return new Division(row.get(0), row.get(1), LEVELS.get(level - 1), row.get(3));
    }

    /// The tenth digit tells a residents' community (0) from a village (2) and a farm's or forest's quarter (5).
    boolean urban() {
        return level == AreaLevel.COMMUNITY && code.charAt(9) == '0';
    }
}
