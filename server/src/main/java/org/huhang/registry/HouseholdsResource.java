package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/households")
@RunOnVirtualThread
class HouseholdsResource {
    private final Households households;
    private final Homes homes;
    private final Areas areas;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    HouseholdsResource(
            Households households, Homes homes, Areas areas, Readings readings, Caller caller, CityClock clock) {
        this.households = households;
        this.homes = homes;
        this.areas = areas;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    record HouseholdPage(
            Household household, String door, BuildingId buildingId, List<Area> areaPath, List<PersonLine> members) {}

    @GET
    @Path("{householdId}")
    @Permit(value = Permission.PEOPLE_READ, purpose = true)
    public HouseholdPage get(@RestPath HouseholdId householdId) {
        var household = households.find(householdId);
        var home = homes.find(householdId);
        if (household.isEmpty() || home.isEmpty()) {
            throw new RefusedException(Refusal.notFound("registry.no-such-household", Map.of()));
        }
        caller.require(Permission.PEOPLE_READ, home.get().areaId());
        var today = clock.today();
        var members = households.members(householdId, today);
        readings.record(caller, members.stream().map(PersonLine::id).toList(), false, "household", "");
        return new HouseholdPage(
                household.get(),
                home.get().door(),
                home.get().buildingId(),
                areas.breadcrumb(home.get().areaId(), Parentage.STATUTORY, today),
                members);
    }
}
