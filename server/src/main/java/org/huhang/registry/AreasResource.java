package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

@Path("/api/areas")
@RunOnVirtualThread
class AreasResource {
    private final Areas areas;
    private final Buildings buildings;
    private final Places places;
    private final Caller caller;
    private final CityClock clock;

    AreasResource(Areas areas, Buildings buildings, Places places, Caller caller, CityClock clock) {
        this.areas = areas;
        this.buildings = buildings;
        this.places = places;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param officialCode all twelve digits; `gb2260Code` the six of GB/T 2260, down to the county
    record AreaPage(
            Area area,
            @Nullable String officialCode,
            @Nullable String gb2260Code,
            List<Area> statutoryPath,
            List<Area> operationalPath,
            List<AreaTerm> terms,
            List<AreaAlias> aliases,
            AreaCounts counts) {}

    /// @param more whether the area has more buildings than were asked for
    record BuildingList(List<Building> buildings, boolean more) {}

    /// @param more whether the area has more places than were asked for
    record PlaceList(List<Place> places, boolean more) {}

    /// Where the caller's view begins: the areas of their own roles.
    @GET
    @Path("root")
    @Permit(Permission.AREAS_READ)
    public List<AreaNode> roots(@QueryParam("asOf") @Nullable LocalDate asOf) {
        return areas.nodes(caller.areasWith(Permission.AREAS_READ), day(asOf));
    }

    @GET
    @Path("{areaId}")
    @Permit(Permission.AREAS_READ)
    public AreaPage get(@RestPath AreaId areaId, @QueryParam("asOf") @Nullable LocalDate asOf) {
        caller.require(Permission.AREAS_READ, areaId);
        var day = day(asOf);
        var area = areas.find(areaId, day)
                .orElseThrow(
                        () -> new RefusedException(Refusal.notFound("registry.no-such-area", Map.of("asOf", day))));
        var code = java.util.Optional.ofNullable(area.code()).flatMap(DivisionCode::parse);
        return new AreaPage(
                area,
                code.map(DivisionCode::official).orElse(null),
                code.flatMap(DivisionCode::gb2260).orElse(null),
                areas.breadcrumb(areaId, Parentage.STATUTORY, day),
                areas.breadcrumb(areaId, Parentage.OPERATIONAL, day),
                areas.terms(areaId),
                areas.aliases(areaId),
                areas.counts(areaId));
    }

    @GET
    @Path("{areaId}/children")
    @Permit(Permission.AREAS_READ)
    public List<AreaNode> children(@RestPath AreaId areaId, @QueryParam("asOf") @Nullable LocalDate asOf) {
        caller.require(Permission.AREAS_READ, areaId);
        return areas.children(areaId, day(asOf));
    }

    @GET
    @Path("{areaId}/buildings")
    @Permit(Permission.AREAS_READ)
    public BuildingList buildings(@RestPath AreaId areaId, @QueryParam("limit") @DefaultValue("200") int limit) {
        caller.require(Permission.AREAS_READ, areaId);
        var found = AtMost.of(limit, most -> buildings.listByArea(areaId, most));
        return new BuildingList(found.rows(), found.more());
    }

    @GET
    @Path("{areaId}/places")
    @Permit(Permission.AREAS_READ)
    public PlaceList places(@RestPath AreaId areaId, @QueryParam("limit") @DefaultValue("200") int limit) {
        caller.require(Permission.AREAS_READ, areaId);
        var found = AtMost.of(limit, most -> places.listByArea(areaId, most));
        return new PlaceList(found.rows(), found.more());
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? clock.today() : asOf;
    }
}
