package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.cases.TrajectoryStay.StaySpot;
import org.huhang.registry.Area;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingId;
import org.huhang.registry.BuildingSpots;
import org.huhang.registry.PlaceId;
import org.huhang.registry.Places;
import org.huhang.shared.AreaId;
import org.huhang.visits.VisitPlace;
import org.jspecify.annotations.Nullable;

/// Where the places of visits are on the ground: themselves, or else the area around them.
@ApplicationScoped
class StaySpots {
    private final Places places;
    private final BuildingSpots buildings;
    private final Areas areas;

    StaySpots(Places places, BuildingSpots buildings, Areas areas) {
        this.places = places;
        this.buildings = buildings;
        this.areas = areas;
    }

    Map<VisitPlace, StaySpot> of(Collection<VisitPlace> wanted, LocalDate today) {
        var exact = exact(wanted);
        var around = areas(wanted, today);
        Map<VisitPlace, StaySpot> spots = new HashMap<>();
        for (VisitPlace each : wanted) {
            var spot = each.thingId() == null ? null : exact.get(each.thingId());
            var area = each.areaId() == null ? null : around.get(each.areaId());
            if (spot != null) {
                spots.put(each, spot);
            } else if (area != null) {
                spots.put(each, area);
            }
        }
        return spots;
    }

    private Map<UUID, StaySpot> exact(Collection<VisitPlace> wanted) {
        Map<UUID, StaySpot> exact = new HashMap<>();
        places.list(things(wanted, VisitPlace.Kind.PLACE).map(PlaceId::new).toList())
                .forEach(place -> put(exact, place.id().value(), place.longitude(), place.latitude()));
        buildings
                .listByIds(things(wanted, VisitPlace.Kind.BUILDING)
                        .map(BuildingId::new)
                        .toList())
                .forEach(each -> put(exact, each.id().value(), each.longitude(), each.latitude()));
        return exact;
    }

    private static void put(Map<UUID, StaySpot> to, UUID id, @Nullable Double longitude, @Nullable Double latitude) {
        if (longitude != null && latitude != null) {
            to.put(id, new StaySpot(longitude, latitude, true));
        }
    }

    private static Stream<UUID> things(Collection<VisitPlace> wanted, VisitPlace.Kind kind) {
        return wanted.stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> Stream.ofNullable(each.thingId()))
                .distinct();
    }

    private Map<AreaId, StaySpot> areas(Collection<VisitPlace> wanted, LocalDate today) {
        var ids = wanted.stream()
                .flatMap(each -> Stream.ofNullable(each.areaId()))
                .collect(Collectors.toSet());
        return areas.list(ids, today).stream()
                .filter(each -> each.longitude() != null && each.latitude() != null)
                .collect(Collectors.toMap(
                        Area::id,
                        each -> new StaySpot(
                                Objects.requireNonNull(each.longitude()),
                                Objects.requireNonNull(each.latitude()),
                                false)));
    }
}
