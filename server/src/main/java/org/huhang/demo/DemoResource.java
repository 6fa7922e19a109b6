package org.huhang.demo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.huhang.access.Open;

/// What the client shows while the demo is being loaded. In a city at work everything is always loaded.
@Path("/api/demo")
@RunOnVirtualThread
class DemoResource {
    private final Progress progress;
    private final Demo demo;

    DemoResource(Progress progress, Demo demo) {
        this.progress = progress;
        this.demo = demo;
    }

    /// @param demo whether this is a demo at all
    record DemoState(boolean demo, Progress.Loading progress) {}

    @GET
    @Path("/progress")
    @Open("counts of loading steps; asked before anybody is signed in")
    public DemoState progress() {
        return new DemoState(demo.isDemo(), progress.state());
    }
}
