package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// Drafts of a plan: who would stand where, why, what would fill what is empty, and seats given to others by hand.
@Path("/api/rosters/{planId}/drafts/{draftId}")
@RunOnVirtualThread
class DraftsResource {
    private static final int MOST_EMPTY = 50;

    private final DraftStore store;
    private final PlanLoader loader;
    private final HandChanges hand;
    private final RosterBoard board;
    private final RosterSight sight;
    private final Caller caller;
    private final CityClock clock;

    DraftsResource(
            DraftStore store,
            PlanLoader loader,
            HandChanges hand,
            RosterBoard board,
            RosterSight sight,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.loader = loader;
        this.hand = hand;
        this.board = board;
        this.sight = sight;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Permit(Permission.DUTY_READ)
    public DraftView get(@RestPath PlanId planId, @RestPath DraftId draftId) {
        sight.require(Permission.DUTY_READ, planId);
        return view(planId, draftId);
    }

    /// Why somebody holds a seat, and who else could.
    @GET
    @Path("seats/{seat}/why")
    @Permit(Permission.DUTY_READ)
    public WhyView why(@RestPath PlanId planId, @RestPath DraftId draftId, @RestPath int seat) {
        var plan = sight.require(Permission.DUTY_READ, planId);
        found(planId, draftId);
        var staffing = loader.load(plan, clock.now());
        int[] holders = store.holders(draftId);
        if (staffing.engineSeat(seat) == -1 || seat >= holders.length || holders[seat] < 0) {
            throw new RefusedException(Refusal.notFound("posts.nobody-there", Map.of()));
        }
        return RosterViews.why(staffing, holders, seat);
    }

    /// Empty seats, the first in time first, and what would fill them.
    @GET
    @Path("unfilled")
    @Permit(Permission.DUTY_READ)
    public UnfilledView unfilled(
            @RestPath PlanId planId, @RestPath DraftId draftId, @QueryParam("limit") @DefaultValue("20") int limit) {
        var plan = sight.require(Permission.DUTY_READ, planId);
        found(planId, draftId);
        return RosterViews.unfilled(
                loader.load(plan, clock.now()), store.holders(draftId), Math.clamp(limit, 1, MOST_EMPTY));
    }

    /// What a change by hand would break, before it is made.
    @POST
    @Path("check")
    @Permit(Permission.ROSTERS_PLAN)
    public CheckView check(@RestPath PlanId planId, @RestPath DraftId draftId, HandChanges.SeatTaking wanted) {
        var plan = sight.require(Permission.ROSTERS_PLAN, planId);
        found(planId, draftId);
        return hand.check(plan, draftId, wanted, clock.now()).orThrow();
    }

    @POST
    @Path("changes")
    @Permit(Permission.ROSTERS_PLAN)
    public DraftView change(@RestPath PlanId planId, @RestPath DraftId draftId, HandChanges.NewHandChange wanted) {
        var plan = sight.require(Permission.ROSTERS_PLAN, planId);
        found(planId, draftId);
        return view(
                planId,
                hand.change(plan, draftId, wanted, caller.accountId(), clock.now())
                        .orThrow());
    }

    private DraftView view(PlanId planId, DraftId draftId) {
        return board.draft(found(planId, draftId));
    }

    private DraftStore.DraftRow found(PlanId plan, DraftId draft) {
        return store.find(plan, draft)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("posts.no-such-draft", Map.of())));
    }
}
