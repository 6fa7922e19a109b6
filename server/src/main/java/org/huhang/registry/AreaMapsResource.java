package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// A path of its own: a class whose path is shorter would hide behind that of the areas.
@Path("/api/areas/{areaId}/map")
@RunOnVirtualThread
class AreaMapsResource {
    private final AreaMaps maps;
    private final Areas areas;
    private final Caller caller;
    private final CityClock clock;

    AreaMapsResource(AreaMaps maps, Areas areas, Caller caller, CityClock clock) {
        this.maps = maps;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Permit(Permission.AREAS_READ)
    public AreaMap get(@RestPath AreaId areaId) {
        caller.require(Permission.AREAS_READ, areaId);
        var today = clock.today();
        if (areas.find(areaId, today).isEmpty()) {
            throw new RefusedException(Refusal.notFound("registry.no-such-area", Map.of("asOf", today)));
        }
        return maps.of(areaId, today);
    }
}
