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
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api")
@RunOnVirtualThread
class PlacesResource {
    private static final int MOST = 500;

    private final Places places;
    private final Areas areas;
    private final Caller caller;
    private final CityClock clock;

    PlacesResource(Places places, Areas areas, Caller caller, CityClock clock) {
        this.places = places;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param areas the smallest areas that it belongs to, two for a post on a boundary
    record PlacePage(Place place, List<Area> areas) {}

    /// @param more whether the area has more places than were asked for
    record PlaceList(List<Place> places, boolean more) {}

    @GET
    @Path("places/{placeId}")
    @Permit(Permission.AREAS_READ)
    PlacePage get(@RestPath PlaceId placeId) {
        var place = places.find(placeId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("registry.no-such-place", Map.of())));
        caller.requireThat(place.areaIds().stream().anyMatch(area -> caller.may(Permission.AREAS_READ, area)));
        return new PlacePage(place, areas.list(place.areaIds(), clock.today()));
    }

    @GET
    @Path("areas/{areaId}/places")
    @Permit(Permission.AREAS_READ)
    PlaceList list(@RestPath AreaId areaId, @QueryParam("limit") @DefaultValue("200") int limit) {
        caller.require(Permission.AREAS_READ, areaId);
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(Refusal.invalid("registry.limit-out-of-range", "limit", Map.of("most", MOST)));
        }
        var found = places.listByArea(areaId, limit + 1);
        return new PlaceList(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }
}
