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

@Path("/api/places")
@RunOnVirtualThread
class PlacesResource {
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

    @GET
    @Path("{placeId}")
    @Permit(Permission.AREAS_READ)
    public PlacePage get(@RestPath PlaceId placeId) {
        var place = places.find(placeId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("registry.no-such-place", Map.of())));
        caller.requireThat(place.areaIds().stream().anyMatch(area -> caller.may(Permission.AREAS_READ, area)));
        return new PlacePage(place, areas.list(place.areaIds(), clock.today()));
    }
}
