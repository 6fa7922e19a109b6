package org.huhang.zones;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.Area;
import org.huhang.registry.AreaKind;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingId;
import org.huhang.registry.Buildings;
import org.huhang.registry.Inhabitants;
import org.huhang.registry.Parentage;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// What held here at this hour: for an area, a building, or where somebody lives.
@Path("/api/zones/held")
@RunOnVirtualThread
class HeldResource {
    private final Zones zones;
    private final ZoneSchemes schemes;
    private final Buildings buildings;
    private final Inhabitants inhabitants;
    private final Areas areas;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    HeldResource(
            Zones zones,
            ZoneSchemes schemes,
            Buildings buildings,
            Inhabitants inhabitants,
            Areas areas,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.zones = zones;
        this.schemes = schemes;
        this.buildings = buildings;
        this.inhabitants = inhabitants;
        this.areas = areas;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param part whether the zone covers only part of the place
    /// @param wins whether it is the one of its scheme that holds for the whole place
    record HeldZone(Zone zone, ZoneFact fact, ZoneState state, boolean part, boolean wins, List<Measure> measures) {}

    /// @param place what was asked about, in words
    /// @param zones the smallest first; those no longer or not yet in force at that hour are not in it
    record HeldHere(Instant at, String place, List<HeldZone> zones) {}

    /// Of one of the three. Where somebody lives is personal: it asks for a purpose and is logged, except for oneself.
    @GET
    @Permit(Permission.ZONES_READ)
    public HeldHere get(
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("buildingId") @Nullable BuildingId buildingId,
            @QueryParam("personId") @Nullable PersonId personId,
            @QueryParam("at") @Nullable Instant at) {
        var when = at == null ? clock.now() : at;
        if (Stream.of(areaId, buildingId, personId).flatMap(Stream::ofNullable).count() != 1) {
            throw new RefusedException(Refusal.invalid("zones.ask-for-one-place", "areaId", Map.of()));
        }
        if (personId != null) {
            return ofPerson(personId, when);
        }
        return buildingId != null ? ofBuilding(buildingId, when) : ofArea(Objects.requireNonNull(areaId), when);
    }

    private HeldHere ofPerson(PersonId person, Instant at) {
        var home = inhabitants.find(person).orElseThrow(() -> missing());
        if (!caller.personId().equals(Optional.of(person))) {
            caller.requireThat(caller.may(Permission.PEOPLE_READ, home.areaId()));
            readings.record(caller, List.of(person), false, "zone-of-person", "");
        }
        return home.buildingId() == null ? ofArea(home.areaId(), at) : ofBuilding(home.buildingId(), at);
    }

    private HeldHere ofBuilding(BuildingId id, Instant at) {
        var building = buildings.find(id).orElseThrow(() -> missing());
        return held(name(building.areaId()) + building.name(), zones.listAtBuilding(id, building.areaId(), at), at);
    }

    private HeldHere ofArea(AreaId id, Instant at) {
        if (areas.find(id, clock.today()).isEmpty()) {
            throw missing();
        }
        return held(name(id), zones.listInArea(id, at), at);
    }

    /// From the county down: nobody looks for what held in the wrong 解放社区.
    private String name(AreaId area) {
        return areas.breadcrumb(area, Parentage.STATUTORY, clock.today()).stream()
                .filter(each -> each.id().equals(area) || each.kind().compareTo(AreaKind.COUNTY) >= 0)
                .map(Area::name)
                .reduce("", String::concat);
    }

    private HeldHere held(String place, List<ZoneHere> here, Instant at) {
        var winners = SmallestWins.winners(
                here.stream().filter(ZoneHere::whole).map(ZoneHere::standing).toList(), at);
        var known = schemes.list();
        return new HeldHere(
                at,
                place,
                here.stream()
                        .filter(each -> shown(each.standing().state(at)))
                        .map(each -> zone(each, winners.containsValue(each.standing()), known, at))
                        .toList());
    }

    private static HeldZone zone(ZoneHere here, boolean wins, List<ZoneScheme> schemes, Instant at) {
        var standing = here.standing();
        var level = standing.fact().level();
        var measures = schemes.stream()
                .filter(scheme -> scheme.code().equals(level.schemeCode()))
                .flatMap(scheme -> scheme.levels().stream())
                .filter(each -> each.code().equals(level.code()))
                .flatMap(each -> each.measures().stream())
                .toList();
        return new HeldZone(standing.zone(), standing.fact(), standing.state(at), !here.whole(), wins, measures);
    }

    private static boolean shown(ZoneState state) {
        return state.holds() || state == ZoneState.NOT_KNOWN;
    }

    private static RefusedException missing() {
        return new RefusedException(Refusal.notFound("zones.no-such-place", Map.of()));
    }
}
