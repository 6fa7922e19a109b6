package org.huhang.zones;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.registry.BuildingSpot;
import org.huhang.registry.Inhabitants;
import org.huhang.registry.Land;
import org.huhang.registry.LandCounts;
import org.huhang.shared.AreaId;

/// Looks at ground before a zone is opened on it: whether it can be drawn so, what stands on it and who lives there.
@Path("/api/zones/covers")
@RunOnVirtualThread
class CoversResource {
    private final Grounds grounds;
    private final Inhabitants inhabitants;
    private final Caller caller;

    CoversResource(Grounds grounds, Inhabitants inhabitants, Caller caller) {
        this.grounds = grounds;
        this.inhabitants = inhabitants;
        this.caller = caller;
    }

    record AskedCover(AreaId areaId, NewCover cover) {}

    /// @param text GeoJSON as it stands in the file
    record AskedGeoJson(AreaId areaId, String text) {}

    /// @param outline the polygons themselves, or an outline around the buildings
    record CoverPreview(NewCover cover, int buildings, LandCounts counts, List<Polygon> outline) {}

    @POST
    @Path("preview")
    @Permit(Permission.ZONES_CHANGE)
    public CoverPreview preview(AskedCover asked) {
        caller.require(Permission.ZONES_CHANGE, asked.areaId());
        return preview(asked.cover(), asked.areaId());
    }

    @POST
    @Path("geojson")
    @Permit(Permission.ZONES_CHANGE)
    public CoverPreview geoJson(AskedGeoJson asked) {
        caller.require(Permission.ZONES_CHANGE, asked.areaId());
        var polygons = GeoJson.read(asked.text()).orThrow();
        return preview(NewCover.polygons(polygons, null), asked.areaId());
    }

    private CoverPreview preview(NewCover cover, AreaId area) {
        var ground = grounds.lay(cover, area).orThrow();
        var land = ground.kind() == CoverKind.AREAS
                ? new Land(ground.areas(), List.of())
                : new Land(
                        List.of(), ground.spots().stream().map(BuildingSpot::id).toList());
        return new CoverPreview(cover, ground.sizeBuildings(), inhabitants.count(land, Land.NONE), ground.outline());
    }
}
