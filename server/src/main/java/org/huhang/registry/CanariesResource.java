package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;

/// People who do not exist, by which a leak is noticed.
@Path("/api/organizations/{organizationId}/canaries")
@RunOnVirtualThread
class CanariesResource {
    private final StaffCanaries canaries;
    private final Organizations organizations;
    private final Caller caller;
    private final CityClock city;
    private final WallClock wall;

    CanariesResource(
            StaffCanaries canaries, Organizations organizations, Caller caller, CityClock city, WallClock wall) {
        this.canaries = canaries;
        this.organizations = organizations;
        this.caller = caller;
        this.city = city;
        this.wall = wall;
    }

    record NewCanary(UUID id) {}

    record Planted(OrganizationId organizationId, int canaries) {}

    /// Puts one more among the organization's staff.
    @POST
    @Permit(Permission.CANARIES_PLANT)
    public Planted plant(@RestPath OrganizationId organizationId, NewCanary canary) {
        var organization = organizations
                .find(organizationId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("registry.no-such-organization", Map.of())));
        caller.require(Permission.CANARIES_PLANT, organizationId, organization.areaId());
        int count = canaries.plant(canary.id(), organization, caller.accountId(), city.now(), wall.now())
                .orThrow();
        return new Planted(organizationId, count);
    }
}
