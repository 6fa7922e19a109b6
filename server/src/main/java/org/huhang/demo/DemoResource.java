package org.huhang.demo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Open;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// What the client shows while the demo is being loaded. In a city at work everything is always loaded.
@Path("/api/demo")
@RunOnVirtualThread
class DemoResource {
    private final Progress progress;
    private final Demo demo;
    private final DemoChain chain;
    private final DrillRounds rounds;
    private final Caller caller;

    DemoResource(Progress progress, Demo demo, DemoChain chain, DrillRounds rounds, Caller caller) {
        this.progress = progress;
        this.demo = demo;
        this.chain = chain;
        this.rounds = rounds;
        this.caller = caller;
    }

    /// @param areaId of all who are to be tested
    /// @param pace how many times as fast the city's time is to go meanwhile
    record NewDrill(AreaId areaId, int pace) {}

    @GET
    @Path("/round")
    @Permit(Permission.ROUNDS_READ)
    public DrillState round() {
        return rounds.state();
    }

    /// Opens a round of testing and lets simulated desks hold it; in a demo alone.
    @POST
    @Path("/round")
    @Permit(Permission.ROUNDS_CHANGE)
    public DrillState startRound(NewDrill wanted) {
        caller.require(Permission.ROUNDS_CHANGE, wanted.areaId());
        return rounds.start(wanted.areaId(), wanted.pace(), caller.accountId()).orThrow();
    }

    /// What was brought until then stands; the city's time goes at the wall's pace again.
    @POST
    @Path("/round/stop")
    @Permit(Permission.ROUNDS_CHANGE)
    public DrillState stopRound() {
        return rounds.stop().orThrow();
    }

    /// @param demo whether this is a demo at all
    record DemoState(boolean demo, Progress.Loading progress) {}

    @GET
    @Path("/progress")
    @Open("counts of loading steps; asked before anybody is signed in")
    public DemoState progress() {
        return new DemoState(demo.isDemo(), progress.state());
    }

    /// A laboratory's file with good and bad rows and one positive, to be downloaded and sent in as its own.
    @GET
    @Path("/laboratory-file")
    @Permit(Permission.RESULTS_IMPORT)
    @Produces("text/csv")
    public Response laboratoryFile() {
        var sample = chain.findSample()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("demo.no-sample", Map.of())));
        return Response.ok(sample.content())
                .header("Content-Disposition", "attachment; filename=" + sample.name())
                .header("Huhang-Rows", sample.rowCount())
                .build();
    }
}
