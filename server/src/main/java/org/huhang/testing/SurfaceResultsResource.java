package org.huhang.testing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.specimens.Tubes;
import org.huhang.testing.SurfaceResults.SurfaceResult;
import org.jspecify.annotations.Nullable;

/// Swabs of surfaces and what was found on them.
@Path("/api/testing/surfaces")
@RunOnVirtualThread
class SurfaceResultsResource {
    private static final int MOST = 500;

    private final SurfaceResults results;
    private final Tubes tubes;
    private final Scopes scopes;
    private final Caller caller;

    SurfaceResultsResource(SurfaceResults results, Tubes tubes, Scopes scopes, Caller caller) {
        this.results = results;
        this.tubes = tubes;
        this.scopes = scopes;
        this.caller = caller;
    }

    /// Of desks in the caller's areas, the latest first.
    ///
    /// @param tube that one alone
    @GET
    @Permit(Permission.SPECIMENS_READ)
    public List<SurfaceResult> list(@QueryParam("tube") @Nullable String tube) {
        var areas = scopes.within(caller.areasWith(Permission.SPECIMENS_READ), Set.copyOf(tubes.listAreasOfSurfaces()));
        if (tube == null) {
            return results.of(tubes.listLatestSurfaces(areas, MOST));
        }
        return results.of(tubes.listSurfaces(List.of(tube)).values().stream()
                .filter(each -> areas.contains(each.areaId()))
                .toList());
    }
}
