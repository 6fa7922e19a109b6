package org.huhang.callups;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// Searches for a plan: asked for, watched, stopped.
@Path("/api/callups/{planId}/runs")
@RunOnVirtualThread
class CallupRunsResource {
    private final Callups callups;
    private final CallupRunStore runs;
    private final CallupSight sight;
    private final CallupThread thread;
    private final Caller caller;
    private final CityClock clock;

    CallupRunsResource(
            Callups callups,
            CallupRunStore runs,
            CallupSight sight,
            CallupThread thread,
            Caller caller,
            CityClock clock) {
        this.callups = callups;
        this.runs = runs;
        this.sight = sight;
        this.thread = thread;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param id the client's
    record CallupRunStop(UUID id) {}

    @POST
    @Permit(Permission.CALLUPS_PLAN)
    public CallupRunView ask(@RestPath CallupPlanId planId, Callups.NewCallupRun wanted) {
        var plan = sight.require(Permission.CALLUPS_PLAN, planId);
        var run = callups.run(plan, wanted, caller.accountId(), clock.now()).orThrow();
        // at once where this node is free
        thread.offer(run);
        return CallupRunView.of(find(planId, run));
    }

    @GET
    @Path("{runId}")
    @Permit(Permission.ROUNDS_READ)
    public CallupRunView get(@RestPath CallupPlanId planId, @RestPath CallupRunId runId) {
        sight.require(Permission.ROUNDS_READ, planId);
        return CallupRunView.of(find(planId, runId));
    }

    @POST
    @Path("{runId}/stop")
    @Permit(Permission.CALLUPS_PLAN)
    public CallupRunView stop(@RestPath CallupPlanId planId, @RestPath CallupRunId runId, CallupRunStop stop) {
        sight.require(Permission.CALLUPS_PLAN, planId);
        callups.stop(stop.id(), find(planId, runId), caller.accountId(), clock.now())
                .orThrow();
        return CallupRunView.of(find(planId, runId));
    }

    private CallupRunStore.PlanRun find(CallupPlanId plan, CallupRunId run) {
        return runs.find(run)
                .filter(found -> found.planId().equals(plan))
                .orElseThrow(() -> new RefusedException(Refusal.notFound("callups.no-such-run", Map.of())));
    }
}
