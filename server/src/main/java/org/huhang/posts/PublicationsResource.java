package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.jboss.resteasy.reactive.RestPath;

/// Puts rosters in force.
@Path("/api/rosters/{planId}/publications")
@RunOnVirtualThread
class PublicationsResource {
    private final Publishing publishing;
    private final PublicationStore store;
    private final RosterBoard board;
    private final RosterSight sight;
    private final Caller caller;
    private final CityClock clock;

    PublicationsResource(
            Publishing publishing,
            PublicationStore store,
            RosterBoard board,
            RosterSight sight,
            Caller caller,
            CityClock clock) {
        this.publishing = publishing;
        this.store = store;
        this.board = board;
        this.sight = sight;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Permit(Permission.ROSTERS_PLAN)
    public PublicationLine publish(@RestPath PlanId planId, Publishing.NewPublication wanted) {
        sight.require(Permission.ROSTERS_PLAN, planId);
        var id = publishing
                .publish(planId, wanted, caller.accountId(), clock.now())
                .orThrow();
        return board.lines(List.of(store.find(id).orElseThrow())).getFirst();
    }
}
