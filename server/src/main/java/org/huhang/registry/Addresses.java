package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

/// What buildings, entrances and doors are called, for many at once; shows nobody.
@ApplicationScoped
public class Addresses {
    private static final int FETCHED_AT_ONCE = 10_000;

    private final Jdbi jdbi;

    Addresses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public record BuildingName(BuildingId id, AreaId areaId, String name, double longitude, double latitude) {}

    public record EntranceName(EntranceId id, BuildingId buildingId, String name) {}

    /// All of the city, in no order.
    public void readBuildings(Consumer<BuildingName> to) {
        jdbi.useTransaction(h -> h.createQuery("select id, area_id, name, longitude, latitude from registry.buildings")
                .setFetchSize(FETCHED_AT_ONCE)
                .mapTo(BuildingName.class)
                .forEach(to));
    }

    /// All of the city, in no order.
    public void readEntrances(Consumer<EntranceName> to) {
        jdbi.useTransaction(h -> h.createQuery("select id, building_id, name from registry.entrances")
                .setFetchSize(FETCHED_AT_ONCE)
                .mapTo(EntranceName.class)
                .forEach(to));
    }

    /// By id; ids without a dwelling are left out.
    public Map<DwellingId, Dwelling> doors(Collection<DwellingId> ids) {
        return jdbi.withHandle(h -> h
                .createQuery("select id, entrance_id, floor, label from registry.dwellings where id = any(:ids)")
                .bind("ids", Id.array(ids))
                .mapTo(Dwelling.class)
                .stream()
                .collect(Collectors.toMap(Dwelling::id, door -> door)));
    }
}
