package org.huhang.posts;

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

/// Searches for a better roster: asked for, watched, stopped.
@Path("/api/rosters/{planId}/runs")
@RunOnVirtualThread
class RunsResource {
    private final Runs runs;
    private final RunStore store;
    private final Solvers solvers;
    private final RosterSight sight;
    private final Caller caller;
    private final CityClock clock;

    RunsResource(Runs runs, RunStore store, Solvers solvers, RosterSight sight, Caller caller, CityClock clock) {
        this.runs = runs;
        this.store = store;
        this.solvers = solvers;
        this.sight = sight;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param id the client's
    record RunStop(UUID id) {}

    @POST
    @Permit(Permission.ROSTERS_PLAN)
    public RunView ask(@RestPath PlanId planId, Runs.NewRun wanted) {
        sight.require(Permission.ROSTERS_PLAN, planId);
        var run = runs.ask(planId, wanted, caller.accountId(), clock.now()).orThrow();
        // at once where this node is free: behind many other timers, its own may come late
        solvers.offer(run);
        return view(planId, run);
    }

    @GET
    @Path("{runId}")
    @Permit(Permission.DUTY_READ)
    public RunView get(@RestPath PlanId planId, @RestPath RunId runId) {
        sight.require(Permission.DUTY_READ, planId);
        return view(planId, runId);
    }

    @POST
    @Path("{runId}/stop")
    @Permit(Permission.ROSTERS_PLAN)
    public RunView stop(@RestPath PlanId planId, @RestPath RunId runId, RunStop stop) {
        sight.require(Permission.ROSTERS_PLAN, planId);
        view(planId, runId);
        return view(
                planId,
                runs.stop(stop.id(), runId, caller.accountId(), clock.now()).orThrow());
    }

    private RunView view(PlanId plan, RunId run) {
        return store.find(run)
                .filter(found -> found.planId().equals(plan))
                .map(runs::view)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("posts.no-such-run", Map.of())));
    }
}
