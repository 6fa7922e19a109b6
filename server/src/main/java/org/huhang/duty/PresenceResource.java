package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;

@Path("/api/presence")
@RunOnVirtualThread
class PresenceResource {
    private static final int MOST = 500;

    private final PresenceStore store;
    private final Scopes scopes;
    private final Caller caller;

    PresenceResource(PresenceStore store, Scopes scopes, Caller caller) {
        this.store = store;
        this.scopes = scopes;
        this.caller = caller;
    }

    /// Who signed in and out at posts, the latest first.
    @GET
    @Permit(Permission.DUTY_READ)
    public List<Presence> list() {
        var areas = scopes.within(caller.areasWith(Permission.DUTY_READ), store.listAreas());
        return store.list(areas, MOST);
    }
}
