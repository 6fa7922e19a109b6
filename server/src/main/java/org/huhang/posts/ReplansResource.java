package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;

/// Mends the roster in force.
@Path("/api/rosters/{planId}/replans")
@RunOnVirtualThread
class ReplansResource {
    private final Replans replans;
    private final DraftStore drafts;
    private final RosterBoard board;
    private final RosterSight sight;
    private final Caller caller;
    private final CityClock clock;

    ReplansResource(
            Replans replans, DraftStore drafts, RosterBoard board, RosterSight sight, Caller caller, CityClock clock) {
        this.replans = replans;
        this.drafts = drafts;
        this.board = board;
        this.sight = sight;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Permit(Permission.ROSTERS_PLAN)
    public DraftView replan(@RestPath PlanId planId, Replans.NewReplan wanted) {
        var plan = sight.require(Permission.ROSTERS_PLAN, planId);
        var id = replans.replan(plan, wanted, caller.accountId(), clock.now()).orThrow();
        return board.draft(drafts.find(planId, id).orElseThrow());
    }
}
