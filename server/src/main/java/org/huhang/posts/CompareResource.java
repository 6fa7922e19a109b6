package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Two drafts of a plan side by side.
@Path("/api/rosters/{planId}/compare")
@RunOnVirtualThread
class CompareResource {
    private final DraftStore store;
    private final PlanLoader loader;
    private final RosterSight sight;
    private final CityClock clock;

    CompareResource(DraftStore store, PlanLoader loader, RosterSight sight, CityClock clock) {
        this.store = store;
        this.loader = loader;
        this.sight = sight;
        this.clock = clock;
    }

    @GET
    @Permit(Permission.DUTY_READ)
    public CompareView compare(
            @RestPath PlanId planId,
            @QueryParam("before") @Nullable DraftId before,
            @QueryParam("after") @Nullable DraftId after) {
        var plan = sight.require(Permission.DUTY_READ, planId);
        int[] one = holders(planId, before);
        int[] other = holders(planId, after);
        return RosterViews.compare(loader.load(plan, clock.now()), one, other);
    }

    private int[] holders(PlanId plan, @Nullable DraftId draft) {
        if (draft == null || store.find(plan, draft).isEmpty()) {
            throw new RefusedException(Refusal.notFound("posts.no-such-draft", Map.of()));
        }
        return store.holders(draft);
    }
}
