package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
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
    /// More than a plan has people.
    private static final int MOST_TOLD = 10_000;

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

    /// Positions only: names come with the plan's people, for a purpose. Who has not seen it comes first.
    @GET
    @Path("{publicationId}/tellings")
    @Permit(Permission.ROSTERS_PLAN)
    public List<ToldPerson> told(@RestPath PlanId planId, @RestPath PublicationId publicationId) {
        sight.require(Permission.ROSTERS_PLAN, planId);
        return store.listTold(planId, publicationId, MOST_TOLD);
    }
}
