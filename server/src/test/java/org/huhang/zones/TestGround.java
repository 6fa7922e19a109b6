package org.huhang.zones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.registry.BuildingId;
import org.huhang.registry.BuildingSpot;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A city of one county, two streets of two communities each, and houses of one family of two on a grid:
///
///     latitude
///     29.03  a3 b3 | c3 d3        community a has the houses a0 to a3, and so on;
///     29.02  a2 b2 | c2 d2        street 1 is a and b, street 2 c and d
///     29.01  a1 b1 | c1 d1
///     29.00  a0 b0 | c0 d0
///        110.00 .01  .02 .03  longitude
final class TestGround {
    final AreaId city = new AreaId(Ids.next());
    final AreaId county = new AreaId(Ids.next());
    final List<AreaId> streets = List.of(new AreaId(Ids.next()), new AreaId(Ids.next()));
    final Map<String, AreaId> communities = new LinkedHashMap<>();
    final Map<String, BuildingSpot> houses = new LinkedHashMap<>();
    final Map<AreaId, List<AreaId>> around = new HashMap<>();
    final Map<String, PersonId> people = new LinkedHashMap<>();

    TestGround(Jdbi jdbi) {
        jdbi.useTransaction(h -> {
            area(h, city, "PREFECTURE", "张家界市", List.of());
            area(h, county, "COUNTY", "永定区", List.of(city));
            for (int s = 0; s < 2; s++) {
                area(h, streets.get(s), "STREET", "街道" + s, List.of(county, city));
                for (int c = 0; c < 2; c++) {
                    var name = String.valueOf((char) ('a' + 2 * s + c));
                    var id = new AreaId(Ids.next());
                    communities.put(name, id);
                    area(h, id, "COMMUNITY", name, List.of(streets.get(s), county, city));
                    for (int i = 0; i < 4; i++) {
                        house(h, name + i, id, 110 + 0.01 * (2 * s + c), 29 + 0.01 * i);
                    }
                    h.execute(
                            "insert into registry.area_counts (area_id, people, households, buildings, dwellings)"
                                    + " values (?, 8, 4, 4, 4)",
                            id.value());
                }
            }
        });
    }

    AreaId community(String name) {
        return Objects.requireNonNull(communities.get(name), name);
    }

    BuildingId house(String name) {
        return Objects.requireNonNull(houses.get(name), name).id();
    }

    AreaId areaOf(String house) {
        return Objects.requireNonNull(houses.get(house), house).areaId();
    }

    /// The area itself first, then outward.
    private void area(Handle h, AreaId id, String kind, String name, List<AreaId> above) {
        h.execute("insert into registry.areas (id, kind) values (?, ?)", id.value(), kind);
        h.execute(
                "insert into registry.area_terms (area_id, start_date, name, pinyin, statutory_parent_id)"
                        + " values (?, '2020-01-01', ?, '', ?)",
                id.value(),
                name,
                above.isEmpty() ? null : above.getFirst().value());
        var all = new ArrayList<>(List.of(id));
        all.addAll(above);
        around.put(id, all);
        all.forEach(each -> h.execute(
                "insert into registry.area_closure (area_id, ancestor_id) values (?, ?)", id.value(), each.value()));
    }

    /// A house registered after the others, with a family of two.
    void register(Jdbi jdbi, String name, AreaId area, double longitude, double latitude) {
        jdbi.useTransaction(h -> house(h, name, area, longitude, latitude));
    }

    private void house(Handle h, String name, AreaId area, double longitude, double latitude) {
        var id = new BuildingId(Ids.next());
        var entrance = Ids.next();
        var dwelling = Ids.next();
        var household = Ids.next();
        houses.put(name, new BuildingSpot(id, area, longitude, latitude));
        h.execute(
                "insert into registry.buildings (id, area_id, name, longitude, latitude, east_metres, north_metres,"
                        + " floors, source) values (?, ?, ?, ?, ?, 20, 12, 6, 'SYNTHETIC')",
                id.value(),
                area.value(),
                name,
                longitude,
                latitude);
        h.execute("insert into registry.entrances (id, building_id, name) values (?, ?, '')", entrance, id.value());
        h.execute(
                "insert into registry.dwellings (id, entrance_id, floor, label) values (?, ?, 1, '101')",
                dwelling,
                entrance);
        h.execute(
                "insert into registry.households (id, dwelling_id, kind) values (?, ?, 'FAMILY')", household, dwelling);
        for (int i = 0; i < 2; i++) {
            var person = new PersonId(Ids.next());
            people.putIfAbsent(name, person);
            h.execute(
                    "insert into registry.people (id, household_id, area_id, birth_date, sex, name, pinyin, key_number)"
                            + " values (?, ?, ?, '1980-01-01', 'MALE', '覃家明', 'qjm', ?)",
                    person.value(),
                    household,
                    area.value(),
                    1000 + 10 * houses.size() + i);
        }
    }
}
