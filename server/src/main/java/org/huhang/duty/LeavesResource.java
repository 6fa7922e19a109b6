package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.Organization;
import org.huhang.registry.Organizations;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// Leave of an organization and its sub-units: who is on leave, what cancels it, and who is recalled.
@Path("/api/leaves")
@RunOnVirtualThread
class LeavesResource {
    private static final int MOST = 500;

    private final Leaves leaves;
    private final LeaveStore store;
    private final MusterSight sight;
    private final Organizations organizations;
    private final People people;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    LeavesResource(
            Leaves leaves,
            LeaveStore store,
            MusterSight sight,
            Organizations organizations,
            People people,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.leaves = leaves;
        this.store = store;
        this.sight = sight;
        this.organizations = organizations;
        this.people = people;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "LeaveState")
    enum State {
        PLANNED,
        ON_LEAVE,
        /// On leave or about to be, and called back for all that is left of it.
        RECALLED
    }

    record LeaveLine(Leave leave, State state, PersonLine person) {}

    /// @param cancellations in force of the organization and of those above it
    record LeavePage(List<LeaveLine> leaves, List<LeaveCancellation> cancellations, boolean more) {}

    /// Not over yet, the first to end first.
    @GET
    @Permit(value = Permission.LEAVE_CANCEL, purpose = true)
    public LeavePage list(@QueryParam("organizationId") @Nullable OrganizationId organizationId) {
        var id = required(organizationId);
        sight.requireOrganization(Permission.LEAVE_CANCEL, id);
        var now = clock.now();
        var below = organizations.listBelow(List.of(id)).stream()
                .map(Organization::id)
                .toList();
        var found = store.list(below, now, MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        var ids = shown.stream().map(Leave::personId).distinct().toList();
        readings.record(caller, ids, false, "leaves", id.value().toString());
        Map<PersonId, PersonLine> lines = people.lines(ids, clock.today());
        var standing = leaves.standing(shown, now);
        return new LeavePage(
                shown.stream()
                        .filter(leave -> lines.containsKey(leave.personId()))
                        .map(leave -> new LeaveLine(
                                leave,
                                state(leave, standing.contains(leave.id())),
                                Objects.requireNonNull(lines.get(leave.personId()))))
                        .toList(),
                leaves.inForce(id, now, now),
                found.size() > MOST);
    }

    @POST
    @Permit(Permission.DUTY_ASSIGN)
    public LeaveId grant(Leave leave) {
        sight.requireOrganization(Permission.DUTY_ASSIGN, leave.organizationId());
        return leaves.grant(leave, caller.accountId(), clock.now()).orThrow();
    }

    @POST
    @Path("cancellations")
    @Permit(Permission.LEAVE_CANCEL)
    public LeaveCancellation cancel(LeaveCancellation wanted) {
        sight.requireOrganization(Permission.LEAVE_CANCEL, wanted.organizationId());
        leaves.cancel(wanted, caller.accountId(), clock.now()).orThrow();
        return wanted;
    }

    private State state(Leave leave, boolean stands) {
        return !stands ? State.RECALLED : leave.start().isAfter(clock.now()) ? State.PLANNED : State.ON_LEAVE;
    }

    private static OrganizationId required(@Nullable OrganizationId id) {
        if (id == null) {
            throw new RefusedException(Refusal.invalid("duty.no-such-organization", "organizationId", Map.of()));
        }
        return id;
    }
}
