package org.huhang.callups;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;

/// Everybody whom a plan needs at its points and from door to door: asked for from posts, and how far they are there.
@Path("/api/callups/{planId}/staffing")
@RunOnVirtualThread
class PointStaffingResource {
    private final PointStaffing staffing;
    private final CallupSight sight;
    private final Caller caller;
    private final CityClock clock;

    PointStaffingResource(PointStaffing staffing, CallupSight sight, Caller caller, CityClock clock) {
        this.staffing = staffing;
        this.sight = sight;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Permit(Permission.ROUNDS_READ)
    public PointStaffing.StaffingView covered(@RestPath CallupPlanId planId) {
        return staffing.view(sight.require(Permission.ROUNDS_READ, planId));
    }

    @POST
    @Permit(Permission.POSTS_KEEP)
    public PointStaffing.StaffingView request(@RestPath CallupPlanId planId, PointStaffing.NewStaffing wanted) {
        var plan = sight.require(Permission.POSTS_KEEP, planId);
        var version = sight.requireVersion(Permission.POSTS_KEEP, planId, wanted.versionId());
        staffing.request(plan, version, wanted, caller.accountId(), clock.now()).orThrow();
        return staffing.view(plan);
    }
}
