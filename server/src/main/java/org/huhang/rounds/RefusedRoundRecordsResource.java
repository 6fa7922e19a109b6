package org.huhang.rounds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;

/// What devices brought from doors and could not be taken in.
@Path("/api/rounds/refused-records")
@RunOnVirtualThread
class RefusedRoundRecordsResource {
    private static final int MOST = 200;

    private final RefusedRoundRecordStore store;
    private final Scopes scopes;
    private final Caller caller;

    RefusedRoundRecordsResource(RefusedRoundRecordStore store, Scopes scopes, Caller caller) {
        this.store = store;
        this.scopes = scopes;
        this.caller = caller;
    }

    /// The latest first.
    @GET
    @Permit(Permission.DOORS_KNOCK)
    public List<RefusedRoundRecord> list() {
        return store.list(scopes.within(caller.areasWith(Permission.DOORS_KNOCK), store.listAreas()), MOST);
    }
}
