package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;

/// Finds buildings and what is in them; shows nobody.
@ApplicationScoped
public class Buildings {
    private final Jdbi jdbi;

    Buildings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A door with how many households and people live behind it.
    record Door(
            DwellingId id,
            EntranceId entranceId,
            String entranceName,
            int floor,
            String label,
            int households,
            int people) {}

    public Optional<Building> find(BuildingId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select id, area_id, name, longitude, latitude, east_metres, north_metres, floors, source
                  from registry.buildings
                 where id = :id
                """).bind("id", id).mapTo(Building.class).findOne());
    }

    /// The buildings of an area and of all below it, by compound and name.
    public List<Building> listByArea(AreaId area, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select b.id, b.area_id, b.name, b.longitude, b.latitude, b.east_metres, b.north_metres, b.floors,
                       b.source
                  from registry.area_closure l
                  join registry.buildings b on b.area_id = l.area_id
                 where l.ancestor_id = :area
                 order by b.area_id, length(b.name), b.name, b.id
                 limit :limit
                """)
                .bind("area", area)
                .bind("limit", limit)
                .mapTo(Building.class)
                .list());
    }

    /// By entrance and, from the ground, by floor.
    List<Door> doors(BuildingId building) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select d.id, e.id as entrance_id, e.name as entrance_name, d.floor, d.label,
                       count(distinct h.id) as households, count(p.id) as people
                  from registry.entrances e
                  join registry.dwellings d on d.entrance_id = e.id
                  left join registry.households h on h.dwelling_id = d.id
                  left join registry.people p on p.household_id = h.id and p.merged_into is null
                 where e.building_id = :building
                 group by d.id, e.id
                 order by length(e.name), e.name, d.floor, length(d.label), d.label
                """).bind("building", building).mapTo(Door.class).list());
    }
}
