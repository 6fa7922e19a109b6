package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// A path of its own: a class whose path is shorter would hide behind that of the areas.
@Path("/api/areas/{areaId}/places")
@RunOnVirtualThread
class AreaPlacesResource {
    private static final int MOST = 500;

    private final Places places;
    private final Caller caller;

    AreaPlacesResource(Places places, Caller caller) {
        this.places = places;
        this.caller = caller;
    }

    /// @param more whether the area has more places than were asked for
    record PlaceList(List<Place> places, boolean more) {}

    @GET
    @Permit(Permission.AREAS_READ)
    public PlaceList list(@RestPath AreaId areaId, @QueryParam("limit") @DefaultValue("200") int limit) {
        caller.require(Permission.AREAS_READ, areaId);
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(Refusal.invalid("registry.limit-out-of-range", "limit", Map.of("most", MOST)));
        }
        var found = places.listByArea(areaId, limit + 1);
        return new PlaceList(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }
}
