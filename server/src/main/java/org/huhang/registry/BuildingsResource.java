package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/buildings")
@RunOnVirtualThread
class BuildingsResource {
    private final Buildings buildings;
    private final Areas areas;
    private final Caller caller;
    private final CityClock clock;

    BuildingsResource(Buildings buildings, Areas areas, Caller caller, CityClock clock) {
        this.buildings = buildings;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    record BuildingPage(
            Building building, List<Area> areaPath, List<Buildings.Door> doors, long households, long people) {}

    @GET
    @Path("{buildingId}")
    @Permit(Permission.AREAS_READ)
    public BuildingPage get(@RestPath BuildingId buildingId) {
        var building = buildings
                .find(buildingId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("registry.no-such-building", Map.of())));
        caller.require(Permission.AREAS_READ, building.areaId());
        var doors = buildings.doors(buildingId);
        return new BuildingPage(
                building,
                areas.breadcrumb(building.areaId(), Parentage.STATUTORY, clock.today()),
                doors,
                doors.stream().mapToLong(Buildings.Door::households).sum(),
                doors.stream().mapToLong(Buildings.Door::people).sum());
    }
}
