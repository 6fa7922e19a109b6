package org.huhang.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;

/// Gathers the ground of an area. The lists are limited, for a phone draws them: a whole county shows where its areas
/// lie, a community its houses.
@ApplicationScoped
class AreaMaps {
    private static final int MOST_BUILDINGS = 2000;
    private static final int MOST_STREETS = 20_000;
    private static final int MOST_LINES = 1000;
    private static final int MOST_NAMES = 120;

    /// About twenty kilometres: lanes are a grey mist then.
    private static final double WIDE_DEGREES = 0.2;

    private static final String LANE = "LANE";

    private final Jdbi jdbi;
    private final Areas areas;
    private final Buildings buildings;
    private final ObjectMapper json;

    AreaMaps(Jdbi jdbi, Areas areas, Buildings buildings, ObjectMapper json) {
        this.jdbi = jdbi;
        this.areas = areas;
        this.buildings = buildings;
        this.json = json;
    }

    AreaMap of(AreaId area, LocalDate asOf) {
        var below = areas.children(area, asOf).stream()
                .filter(node -> node.area().longitude() != null && node.area().latitude() != null)
                .toList();
        boolean many = areas.counts(area).buildings() > MOST_BUILDINGS;
        List<Building> houses = many ? List.of() : buildings.listByArea(area, MOST_BUILDINGS);
        var found = box(area, !many);
        if (found.isEmpty()) {
            return new AreaMap(null, List.of(), List.of(), below, houses, many, List.of());
        }
        var box = found.get().withMargin();
        var lines = lines().stream().filter(box::touches).toList();
        var sources = Stream.concat(
                        lines.stream().map(Feature::source), houses.stream().map(Building::source))
                .distinct()
                .sorted()
                .toList();
        return new AreaMap(box, lines, streets(box), below, houses, many, sources);
    }

    /// What lies within a box, of whosever area.
    Ground ground(AreaMap.Box box, LocalDate asOf) {
        boolean wide = Math.max(box.east() - box.west(), box.north() - box.south()) > WIDE_DEGREES;
        var ways = streets(box).stream()
                .filter(way -> !wide || !way.kind().equals(LANE))
                .toList();
        return new Ground(lines().stream().filter(box::touches).toList(), ways, names(box, asOf));
    }

    private List<Ground.GroundName> names(AreaMap.Box box, LocalDate asOf) {
        for (var kind : List.of(AreaKind.COMMUNITY, AreaKind.STREET)) {
            var found = names(kind, box, asOf);
            if (found.size() <= MOST_NAMES) {
                return found;
            }
        }
        return names(AreaKind.COUNTY, box, asOf);
    }

    private List<Ground.GroundName> names(AreaKind kind, AreaMap.Box box, LocalDate asOf) {
        return jdbi.withHandle(h -> h.createQuery("""
                select t.name, a.kind, a.longitude, a.latitude
                  from registry.areas a
                  join registry.area_terms t on t.area_id = a.id
                 where a.kind = :kind and t.start_date <= :asOf and (t.end_date is null or t.end_date > :asOf)
                   and a.longitude between :west and :east and a.latitude between :south and :north
                 order by t.name, a.id
                 limit :limit
                """)
                .bind("kind", kind)
                .bind("asOf", asOf)
                .bind("west", box.west())
                .bind("east", box.east())
                .bind("south", box.south())
                .bind("north", box.north())
                .bind("limit", MOST_NAMES + 1)
                .mapTo(Ground.GroundName.class)
                .list());
    }

    /// Around all areas below and, of a small area, its buildings: those of a whole city lie around its areas anyway.
    private Optional<AreaMap.Box> box(AreaId area, boolean withBuildings) {
        return jdbi.withHandle(h -> h.createQuery("""
                with points as (
                    select a.longitude, a.latitude
                      from registry.area_closure l
                      join registry.areas a on a.id = l.area_id
                     where l.ancestor_id = :area and a.longitude is not null and a.latitude is not null
                    union all
                    select b.longitude, b.latitude
                      from registry.area_closure l
                      join registry.buildings b on b.area_id = l.area_id
                     where l.ancestor_id = :area and :withBuildings)
                select min(longitude) as west, min(latitude) as south, max(longitude) as east, max(latitude) as north
                  from points
                having count(*) > 0
                """)
                .bind("area", area)
                .bind("withBuildings", withBuildings)
                .mapTo(AreaMap.Box.class)
                .findOne());
    }

    private List<AreaMap.Way> streets(AreaMap.Box box) {
        return jdbi.withHandle(h -> h.createQuery("""
                select e.kind, f.longitude as from_longitude, f.latitude as from_latitude,
                       t.longitude as to_longitude, t.latitude as to_latitude
                  from registry.street_edges e
                  join registry.street_nodes f on f.number = e.from_number
                  join registry.street_nodes t on t.number = e.to_number
                 where (f.longitude between :west and :east and f.latitude between :south and :north)
                    or (t.longitude between :west and :east and t.latitude between :south and :north)
                 order by e.from_number, e.to_number
                 limit :limit
                """)
                .bind("west", box.west())
                .bind("east", box.east())
                .bind("south", box.south())
                .bind("north", box.north())
                .bind("limit", MOST_STREETS)
                .mapTo(AreaMap.Way.class)
                .list());
    }

    private List<Feature> lines() {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, name, kind, line, source from registry.features order by kind, name, id limit :limit
                """)
                .bind("limit", MOST_LINES)
                .map((row, context) -> new Feature(
                        new FeatureId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("kind"),
                        points(row.getString("line")),
                        row.getString("source")))
                .list());
    }

    private List<double[]> points(String line) {
        try {
            return List.of(json.readValue(line, double[][].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line that is no list of coordinates", e);
        }
    }
}
