package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// Prevention in one's own house: the list, the looks through it, and what is open.
@Path("/api/checks")
@RunOnVirtualThread
class ChecksResource {
    private static final int MOST = 60;

    private final Checks checks;
    private final CheckStore store;
    private final MusterSight sight;
    private final Caller caller;
    private final CityClock clock;

    ChecksResource(Checks checks, CheckStore store, MusterSight sight, Caller caller, CityClock clock) {
        this.checks = checks;
        this.store = store;
        this.sight = sight;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param checks the latest first
    record CheckPage(Checklist checklist, List<Check> checks, List<Check.Open> open) {}

    @GET
    @Permit(Permission.CHECKS_KEEP)
    public CheckPage list(@QueryParam("organizationId") @Nullable OrganizationId organizationId) {
        if (organizationId == null) {
            throw new RefusedException(Refusal.invalid("duty.no-such-organization", "organizationId", Map.of()));
        }
        sight.requireOrganization(Permission.CHECKS_KEEP, organizationId);
        return page(organizationId);
    }

    @POST
    @Permit(Permission.CHECKS_KEEP)
    public CheckPage record(Checks.NewCheck wanted) {
        sight.requireOrganization(Permission.CHECKS_KEEP, wanted.organizationId());
        checks.record(wanted, caller.accountId(), clock.now(), clock.today()).orThrow();
        return page(wanted.organizationId());
    }

    private CheckPage page(OrganizationId organization) {
        var found = store.list(List.of(organization), Checks.OFFICE, MOST);
        var list = store.findChecklist(Checks.OFFICE, clock.today())
                .orElseThrow(() -> new RefusedException(Refusal.conflict("duty.no-checklist", Map.of())));
        var ofThisList = found.stream()
                .filter(check -> check.startDate().equals(list.startDate()))
                .toList();
        return new CheckPage(list, found.reversed(), Check.open(ofThisList));
    }
}
