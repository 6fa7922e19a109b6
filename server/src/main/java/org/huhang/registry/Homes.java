package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.huhang.shared.AreaId;
import org.jdbi.v3.core.Jdbi;

/// Where households and dwellings are: the area of their building, and the way to the door.
@ApplicationScoped
class Homes {
    private final Jdbi jdbi;

    Homes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param door building, entrance and dwelling, as one writes an address
    record Home(AreaId areaId, DwellingId dwellingId, BuildingId buildingId, String door) {}

    Optional<Home> find(HouseholdId household) {
        return jdbi.withHandle(h -> h.createQuery("""
                select b.area_id, d.id as dwelling_id, b.id as building_id, b.name || e.name || d.label as door
                  from registry.households h
                  join registry.dwellings d on d.id = h.dwelling_id
                  join registry.entrances e on e.id = d.entrance_id
                  join registry.buildings b on b.id = e.building_id
                 where h.id = :household
                """)
                .bind("household", household)
                .mapTo(Home.class)
                .findOne());
    }

    Optional<Home> find(DwellingId dwelling) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select b.area_id, d.id as dwelling_id, b.id as building_id, b.name || e.name || d.label as door
                  from registry.dwellings d
                  join registry.entrances e on e.id = d.entrance_id
                  join registry.buildings b on b.id = e.building_id
                 where d.id = :dwelling
                """).bind("dwelling", dwelling).mapTo(Home.class).findOne());
    }

    /// A new family in a dwelling.
    void settle(HouseholdId household, Home home) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into registry.households (id, dwelling_id, kind) values (:id, :dwelling, 'FAMILY')
                    """)
                    .bind("id", household)
                    .bind("dwelling", home.dwellingId())
                    .execute();
            h.createUpdate("""
                    insert into registry.area_counts (area_id, households) values (:area, 1)
                    on conflict (area_id) do update set households = area_counts.households + 1
                    """).bind("area", home.areaId()).execute();
        });
    }
}
