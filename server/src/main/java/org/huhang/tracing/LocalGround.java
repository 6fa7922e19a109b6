package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huhang.access.Scopes;
import org.huhang.registry.Addresses;
import org.huhang.registry.BuildingId;
import org.huhang.registry.DwellingId;
import org.huhang.registry.Land;
import org.huhang.registry.Place;
import org.huhang.registry.PlaceId;
import org.huhang.registry.Places;
import org.huhang.shared.AreaId;
import org.huhang.visits.VisitPlace;
import org.huhang.visits.VisitPlaces;
import org.huhang.zones.StandingZone;
import org.huhang.zones.Zones;

/// The ground of a local edition: that of the zones of its scheme, drawn or named by areas, and which places of visits
/// lie on it.
@ApplicationScoped
class LocalGround {
    private final Zones zones;
    private final VisitPlaces visitPlaces;
    private final Places places;
    private final Addresses addresses;
    private final Scopes scopes;

    LocalGround(Zones zones, VisitPlaces visitPlaces, Places places, Addresses addresses, Scopes scopes) {
        this.zones = zones;
        this.visitPlaces = visitPlaces;
        this.places = places;
        this.addresses = addresses;
        this.scopes = scopes;
    }

    /// @param evidence the zones as people call them, `evidenceId` the first of them
    record OnGround(BitSet places, UUID evidenceId, String evidence) {}

    /// Nothing where no such zone is in force: then the edition adds nobody.
    ///
    /// @param count how many numbers places of visits have
    Optional<OnGround> find(LocalScope scope, int count, Instant now) {
        var standing = zones.list(now).stream()
                .filter(each -> each.zone().schemeCode().equals(scope.zoneScheme())
                        && each.state(now).holds())
                .toList();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        var land = zones.land(standing.stream().map(each -> each.zone().id()).toList(), now);
        return Optional.of(new OnGround(
                placesOn(land, count),
                standing.getFirst().zone().id().value(),
                standing.stream()
                        .map(StandingZone::zone)
                        .map(zone -> zone.name().zh())
                        .sorted()
                        .collect(Collectors.joining("、"))));
    }

    private BitSet placesOn(Land land, int count) {
        var all = visitPlaces.list(IntStream.range(0, count).boxed().toList());
        var areas = scopes.within(
                land.areas(),
                all.values().stream()
                        .flatMap(each -> Optional.ofNullable(each.areaId()).stream())
                        .collect(Collectors.toSet()));
        var buildings = Set.copyOf(land.buildings());
        var things = buildings.isEmpty() ? Map.<UUID, BuildingId>of() : buildingsOf(all.values());
        var found = new BitSet();
        all.forEach((number, place) -> {
            if (isIn(place.areaId(), areas) || isInside(place, things, buildings)) {
                found.set(number);
            }
        });
        return found;
    }

    private static boolean isIn(@org.jspecify.annotations.Nullable AreaId area, Set<AreaId> areas) {
        return area != null && areas.contains(area);
    }

    private static boolean isInside(VisitPlace place, Map<UUID, BuildingId> things, Set<BuildingId> buildings) {
        var thing = place.thingId();
        var building = thing == null ? null : things.get(thing);
        return building != null && buildings.contains(building);
    }

    /// Of every place of visits that lies in a building, that building.
    private Map<UUID, BuildingId> buildingsOf(Collection<VisitPlace> all) {
        var found = new HashMap<UUID, BuildingId>();
        thingsOf(all, VisitPlace.Kind.BUILDING).forEach(id -> found.put(id, new BuildingId(id)));
        for (Place place : places.list(
                thingsOf(all, VisitPlace.Kind.PLACE).stream().map(PlaceId::new).toList())) {
            if (place.buildingId() != null) {
                found.put(place.id().value(), place.buildingId());
            }
        }
        var entrances = new HashMap<UUID, BuildingId>();
        addresses.readEntrances(each -> entrances.put(each.id().value(), each.buildingId()));
        thingsOf(all, VisitPlace.Kind.ENTRANCE).forEach(id -> {
            if (entrances.containsKey(id)) {
                found.put(id, Objects.requireNonNull(entrances.get(id)));
            }
        });
        addresses
                .doors(thingsOf(all, VisitPlace.Kind.DWELLING).stream()
                        .map(DwellingId::new)
                        .toList())
                .forEach((id, door) -> {
                    var building = entrances.get(door.entranceId().value());
                    if (building != null) {
                        found.put(id.value(), building);
                    }
                });
        return found;
    }

    private static List<UUID> thingsOf(Collection<VisitPlace> all, VisitPlace.Kind kind) {
        return List.copyOf(all.stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> Optional.ofNullable(each.thingId()).stream())
                .collect(Collectors.toCollection(HashSet::new)));
    }
}
