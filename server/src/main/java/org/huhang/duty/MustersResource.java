package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// Musters: who is asked for how many, and how many are named, confirmed and there.
@Path("/api/musters")
@RunOnVirtualThread
class MustersResource {
    private static final int MOST = 200;

    private final Musters musters;
    private final MusterStore store;
    private final MusterBoard board;
    private final MusterSight sight;
    private final Caller caller;
    private final CityClock clock;

    MustersResource(
            Musters musters, MusterStore store, MusterBoard board, MusterSight sight, Caller caller, CityClock clock) {
        this.musters = musters;
        this.store = store;
        this.board = board;
        this.sight = sight;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param more whether there are older ones
    record MusterPage(List<MusterLine> musters, boolean more) {}

    /// The latest first, with the lines that the caller may see.
    @GET
    @Permit(Permission.DUTY_READ)
    public MusterPage list(@QueryParam("limit") @DefaultValue("100") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var seen = sight.with(Permission.DUTY_READ);
        var found = store.list(seen.organizations(), seen.areas(), most + 1);
        return new MusterPage(lines(found.stream().limit(most).toList(), seen), found.size() > most);
    }

    @GET
    @Path("{musterId}")
    @Permit(Permission.DUTY_READ)
    public MusterLine get(@RestPath MusterId musterId) {
        var muster = store.find(musterId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("duty.no-such-muster", Map.of())));
        var lines = lines(List.of(muster), sight.with(Permission.DUTY_READ));
        caller.requireThat(!lines.isEmpty());
        return lines.getFirst();
    }

    @POST
    @Permit(Permission.MUSTERS_CALL)
    public MusterLine call(NewMuster wanted) {
        for (var each : wanted.demands()) {
            sight.requireOrganization(Permission.MUSTERS_CALL, each.organizationId());
            caller.require(Permission.MUSTERS_CALL, each.areaId());
        }
        return get(musters.call(wanted, caller.accountId(), clock.now()).orThrow());
    }

    @GET
    @Path("skills")
    @Permit(Permission.DUTY_READ)
    public List<Skill> skills() {
        return store.listSkills();
    }

    private List<MusterLine> lines(List<Muster> found, MusterSight.Seen seen) {
        var mine = caller.holds(Permission.DUTY_ASSIGN)
                ? sight.with(Permission.DUTY_ASSIGN).organizations()
                : Set.<OrganizationId>of();
        return board.lines(found, seen, demand -> mine.contains(demand.organizationId()), clock.now());
    }
}
