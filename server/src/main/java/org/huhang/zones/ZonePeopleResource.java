package org.huhang.zones;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.OccupiedBuilding;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who lives in a zone: counts for who works there, names for a stated purpose. Who works in a part of it sees that
/// part: most zones lie in a county and are worked in street by street.
@Path("/api/zones/{zoneId}/people")
@RunOnVirtualThread
class ZonePeopleResource {
    private static final int MOST_BUILDINGS = 500;
    private static final int MOST_PEOPLE = 500;

    private final Zones zones;
    private final ZonePeople zonePeople;
    private final People people;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    ZonePeopleResource(
            Zones zones, ZonePeople zonePeople, People people, Readings readings, Caller caller, CityClock clock) {
        this.zones = zones;
        this.zonePeople = zonePeople;
        this.people = people;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param buildings the first of them
    /// @param whole whether they are of the whole zone, and not only of the caller's own part
    record ZoneCounts(
            ZonePeople.ZoneHeadCounts counts, List<OccupiedBuilding> buildings, boolean more, boolean whole) {}

    /// @param more whether there are more after these
    /// @param whole whether they are of the whole zone, and not only of the caller's own part
    record ZoneResidents(List<PersonLine> people, boolean more, boolean whole) {}

    @GET
    @Path("counts")
    @Permit(Permission.AREAS_READ)
    public ZoneCounts counts(@RestPath ZoneId zoneId, @QueryParam("at") @Nullable Instant at) {
        var when = at == null ? clock.now() : at;
        var part = found(zoneId, Permission.AREAS_READ, when);
        var buildings = zonePeople.listBuildings(part, clock.today(), MOST_BUILDINGS + 1);
        return new ZoneCounts(
                zonePeople.count(part, when),
                buildings.stream().limit(MOST_BUILDINGS).toList(),
                buildings.size() > MOST_BUILDINGS,
                part.whole());
    }

    @GET
    @Permit(value = Permission.PEOPLE_READ, purpose = true)
    public ZoneResidents list(
            @RestPath ZoneId zoneId,
            @QueryParam("at") @Nullable Instant at,
            @QueryParam("after") @Nullable PersonId after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var part = found(zoneId, Permission.PEOPLE_READ, at == null ? clock.now() : at);
        int most = Math.clamp(limit, 1, MOST_PEOPLE);
        var found = zonePeople.listPeople(part, after, most + 1);
        var shown = found.stream().limit(most).toList();
        readings.record(caller, shown, false, "zone-people", zoneId.value().toString());
        var lines = people.lines(shown, clock.today());
        return new ZoneResidents(
                shown.stream()
                        .flatMap(each -> Stream.ofNullable(lines.get(each)))
                        .toList(),
                found.size() > most,
                part.whole());
    }

    private ZonePart found(ZoneId id, Permission permission, Instant at) {
        var zone = zones.find(id, at)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("zones.no-such-zone", Map.of())));
        if (caller.may(permission, zone.zone().areaId())) {
            return zonePeople.whole(zone);
        }
        var part = zonePeople.within(zone, caller.areasWith(permission));
        caller.requireThat(!part.isEmpty());
        return part;
    }
}
