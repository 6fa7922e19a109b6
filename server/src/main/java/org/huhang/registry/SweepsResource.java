package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;

/// Looks through whole areas for duplicates; says how many there are, and of nobody who.
@Path("/api/duplicates/sweeps")
@RunOnVirtualThread
class SweepsResource {
    private final Sweeps sweeps;
    private final Caller caller;
    private final CityClock clock;

    SweepsResource(Sweeps sweeps, Caller caller, CityClock clock) {
        this.sweeps = sweeps;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Permit(Permission.PEOPLE_MERGE)
    public List<Sweep> list() {
        return sweeps.list(caller.areasWith(Permission.PEOPLE_MERGE), clock.today());
    }

    @POST
    @Permit(Permission.PEOPLE_MERGE)
    public Sweep begin(Sweeps.NewSweep sweep) {
        caller.require(Permission.PEOPLE_MERGE, sweep.areaId());
        var id = sweeps.begin(sweep, caller.accountId(), clock.now(), clock.today())
                .orThrow();
        return sweeps.find(id, clock.today()).orElseThrow();
    }
}
