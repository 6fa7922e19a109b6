package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huhang.registry.BuildingId;
import org.huhang.registry.BuildingSpot;
import org.huhang.registry.BuildingSpots;
import org.huhang.registry.Land;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CoverStore {
    private static final String MEETING = """
            select r.cover_id
              from zones.rings r
             cross join lateral (
                   select min(x) as west, max(x) as east, min(y) as south, max(y) as north
                     from unnest(r.longitudes, r.latitudes) as p (x, y)) as box
             where not r.outline and r.ring = 0
               and box.west <= :east and box.east >= :west and box.south <= :north and box.north >= :south
            """;

    private final Jdbi jdbi;

    CoverStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record InArea(CoverId coverId, AreaId areaId) {}

    /// Rings of a cover, in their order.
    private record RingRow(CoverId coverId, int polygon, List<Double> longitudes, List<Double> latitudes) {}

    Cover add(CoverId id, Ground ground) {
        var cover = new Cover(
                id, ground.kind(), ground.sizeBuildings(), ground.cover().note());
        @Nullable Wording note = cover.note();
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into zones.covers (id, kind, size_buildings, note_zh, note_en)
                    values (:id, :kind, :sizeBuildings, :noteZh, :noteEn)
                    """)
                    .bindMethods(cover)
                    .bind("noteZh", note == null ? null : note.zh())
                    .bind("noteEn", note == null ? null : note.en())
                    .execute();
            if (ground.kind() == CoverKind.AREAS) {
                h.createUpdate("insert into zones.cover_areas (cover_id, area_id) select :id, unnest(:areas)")
                        .bind("id", id)
                        .bind("areas", Id.array(ground.areas()))
                        .execute();
            } else {
                try (var rows = new Copy(h, "zones.cover_buildings", "cover_id", "building_id", "area_id")) {
                    for (BuildingSpot spot : ground.spots()) {
                        rows.row().put(id).put(spot.id()).put(spot.areaId());
                    }
                }
            }
            addRings(h, id, ground);
        });
        return cover;
    }

    private static void addRings(Handle h, CoverId id, Ground ground) {
        var rows = h.prepareBatch("""
                insert into zones.rings (cover_id, polygon, ring, outline, longitudes, latitudes)
                values (:id, :polygon, :ring, :outline, :longitudes, :latitudes)
                """);
        for (int p = 0; p < ground.outline().size(); p++) {
            var rings = ground.outline().get(p).rings();
            for (int r = 0; r < rings.size(); r++) {
                rows.bind("id", id)
                        .bind("polygon", p)
                        .bind("ring", r)
                        .bind("outline", ground.kind() != CoverKind.POLYGONS)
                        .bind("longitudes", axis(rings.get(r), 0))
                        .bind("latitudes", axis(rings.get(r), 1))
                        .add();
            }
        }
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    private static double[] axis(List<double[]> ring, int axis) {
        return ring.stream().mapToDouble(position -> position[axis]).toArray();
    }

    /// What a map draws of each.
    Map<CoverId, List<Polygon>> polygons(Collection<CoverId> covers) {
        return polygons("cover_id = any(:covers)", query -> query.bind("covers", Id.array(covers)));
    }

    /// Those of these that were drawn.
    Map<CoverId, List<Polygon>> drawn(Collection<CoverId> covers) {
        return polygons("cover_id = any(:covers) and not outline", query -> query.bind("covers", Id.array(covers)));
    }

    /// Those drawn whose own box meets that one.
    Map<CoverId, List<Polygon>> drawnIn(BuildingSpots.Box box) {
        return polygons("cover_id in (" + MEETING + ")", query -> query.bindMethods(box));
    }

    /// Of these, those that had no house in any of these areas when they were recorded.
    Map<CoverId, List<Polygon>> drawnInBeyond(BuildingSpots.Box box, Collection<AreaId> areas) {
        return polygons(
                "cover_id in (" + MEETING + """
                ) and cover_id not in (select cover_id from zones.cover_buildings where area_id = any(:areas))
                """, query -> query.bindMethods(box).bind("areas", Id.array(areas)));
    }

    private Map<CoverId, List<Polygon>> polygons(String which, UnaryOperator<Query> bindings) {
        return jdbi.withHandle(h -> bindings.apply(
                        h.createQuery("select cover_id, polygon, longitudes, latitudes from zones.rings where " + which
                                + " order by cover_id, polygon, ring"))
                .mapTo(RingRow.class)
                .reduce(new HashMap<CoverId, List<Polygon>>(), CoverStore::append));
    }

    private static Map<CoverId, List<Polygon>> append(Map<CoverId, List<Polygon>> known, RingRow row) {
        var polygons = known.computeIfAbsent(row.coverId, _ -> new ArrayList<>());
        var ring = new ArrayList<double[]>();
        for (int i = 0; i < row.longitudes.size(); i++) {
            ring.add(new double[] {row.longitudes.get(i), row.latitudes.get(i)});
        }
        if (row.polygon < polygons.size()) {
            var rings = new ArrayList<>(polygons.getLast().rings());
            rings.add(ring);
            polygons.set(row.polygon, new Polygon(rings));
        } else {
            polygons.add(new Polygon(List.of(ring)));
        }
        return known;
    }

    /// The area in which the zone of each lies.
    Map<CoverId, AreaId> zoneAreas(Collection<CoverId> covers) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct f.cover_id, z.area_id
                  from zones.zone_facts f
                  join zones.zones z on z.id = f.zone_id
                 where f.cover_id = any(:covers)
                """)
                .bind("covers", Id.array(covers))
                .mapTo(InArea.class)
                .collect(Collectors.toMap(InArea::coverId, InArea::areaId)));
    }

    /// Their areas and the buildings that were recorded with them.
    Land land(Collection<CoverId> covers) {
        return jdbi.withHandle(h -> new Land(
                h.createQuery("select distinct area_id from zones.cover_areas where cover_id = any(:covers)")
                        .bind("covers", Id.array(covers))
                        .mapTo(AreaId.class)
                        .list(),
                h.createQuery("select distinct building_id from zones.cover_buildings where cover_id = any(:covers)")
                        .bind("covers", Id.array(covers))
                        .mapTo(BuildingId.class)
                        .list()));
    }
}
