package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/ground")
@RunOnVirtualThread
class GroundResource {
    private final AreaMaps maps;
    private final CityClock clock;

    GroundResource(AreaMaps maps, CityClock clock) {
        this.maps = maps;
        this.clock = clock;
    }

    /// Of a box in degrees: roads and names that stand on any map of the city.
    @GET
    @Permit(Permission.AREAS_READ)
    public Ground get(
            @RestQuery double west, @RestQuery double south, @RestQuery double east, @RestQuery double north) {
        return maps.ground(new AreaMap.Box(west, south, east, north), clock.today());
    }
}
