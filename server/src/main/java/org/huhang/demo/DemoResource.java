package org.huhang.demo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.huhang.access.Open;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// What the client shows while the demo is being loaded. In a city at work everything is always loaded.
@Path("/api/demo")
@RunOnVirtualThread
class DemoResource {
    private final Progress progress;
    private final Demo demo;
    private final DemoChain chain;

    DemoResource(Progress progress, Demo demo, DemoChain chain) {
        this.progress = progress;
        this.demo = demo;
        this.chain = chain;
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
