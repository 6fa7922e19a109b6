package org.huhang.citysim.areas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.huhang.citysim.seeds.StableIds;

/// The official tree: 1 province, 1 prefecture, 4 counties, 73 streets and towns, 1,018 communities and villages,
/// in the order of their codes, parents first. The same for every seed.
public final class Divisions {
    private final Map<String, Area> byCode = new TreeMap<>();
    private final Layout layout;

    public Divisions() {
        List<Division> rows =
                Table.rows("divisions.csv").stream().map(Division::of).toList();
        layout = new Layout(rows);
        for (Division row : rows) {
            long counter = Long.parseLong((row.code() + "0000000000").substring(0, 12));
            var id = StableIds.ofOfficial().id(StableIds.Kind.AREA, counter);
            var parent = row.parent().isEmpty() ? null : row.parent();
            var centre = layout.centre(row.code());
            byCode.put(row.code(), new Area(id, row.code(), row.name(), row.level(), parent, centre, row.urban()));
        }
    }

    /// Sorted by code; a parent stands before its children.
    public List<Area> all() {
        return new ArrayList<>(byCode.values());
    }

    public List<Area> at(AreaLevel level) {
        return byCode.values().stream().filter(area -> area.level() == level).toList();
    }

    public Area get(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    /// Streets and the towns where a county has its seat: their communities are the crowded ones.
    public boolean central(Area community) {
        String town = Objects.requireNonNull(community.parentCode());
        return town.charAt(6) == '0' || (town.endsWith("100") && layout.isAnchor(town));
    }
}
