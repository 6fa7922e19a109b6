package org.huhang.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huhang.citysim.moves.HomeCity;
import org.huhang.registry.Area;
import org.huhang.registry.AreaKind;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// The cities from which visitors came, and their provinces: areas in which this city has nobody of its own.
final class HomeAreas {
    private HomeAreas() {}

    /// @param byCode the city's own areas; takes the new ones
    static List<Area> areas(Collection<HomeCity> homes, Map<String, AreaId> byCode) {
        var areas = new ArrayList<Area>();
        for (HomeCity home : homes) {
            var province = home.code().substring(0, 2);
            if (!byCode.containsKey(province)) {
                areas.add(area(byCode, AreaKind.PROVINCE, province, home.province(), null));
            }
            areas.add(area(byCode, AreaKind.PREFECTURE, home.code(), home.cityName(), byCode.get(province)));
        }
        return areas;
    }

    private static Area area(
            Map<String, AreaId> byCode, AreaKind kind, String code, String name, @Nullable AreaId parent) {
        var id = new AreaId(DemoLinks.stable("area " + code));
        byCode.put(code, id);
        return new Area(id, kind, name, code, null, parent, null, null, null);
    }
}
