package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;

/// What waits for a second person, and the decision.
@Path("/api/access/approvals")
@RunOnVirtualThread
class ApprovalsResource {
    private final Approvals approvals;
    private final ApprovalLists lists;
    private final Caller caller;
    private final WallClock wall;

    ApprovalsResource(Approvals approvals, ApprovalLists lists, Caller caller, WallClock wall) {
        this.approvals = approvals;
        this.lists = lists;
        this.caller = caller;
        this.wall = wall;
    }

    @GET
    @Permit(Permission.APPROVALS_READ)
    public List<Approval> list(
            @QueryParam("state") @DefaultValue("PENDING") Approval.State state,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return lists.list(
                caller.areasWith(Permission.APPROVALS_READ),
                state,
                Math.clamp(limit, 1, 500),
                caller.language(),
                caller.accountId());
    }

    @GET
    @Path("/{approvalId}")
    @Permit(Permission.APPROVALS_READ)
    public Approval get(@PathParam("approvalId") ApprovalId approvalId) {
        var approval = read(approvalId);
        caller.require(Permission.APPROVALS_READ, approval.areaId());
        return approval;
    }

    @POST
    @Path("/{approvalId}/decision")
    @Permit(Permission.APPROVALS_DECIDE)
    public Approval decide(@PathParam("approvalId") ApprovalId approvalId, Approvals.NewDecision decision) {
        caller.require(Permission.APPROVALS_DECIDE, read(approvalId).areaId());
        approvals.decide(approvalId, decision, caller.accountId(), wall.now()).orThrow();
        return read(approvalId);
    }

    private Approval read(ApprovalId id) {
        return lists.find(id, caller.language(), caller.accountId())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.approval-unknown", Map.of())));
    }
}
