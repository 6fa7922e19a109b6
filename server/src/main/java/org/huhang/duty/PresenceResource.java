package org.huhang.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;

@Path("/api/presence")
@RunOnVirtualThread
class PresenceResource {
    private static final int MOST = 500;

    private final PresenceStore store;
    private final Accounts accounts;
    private final Scopes scopes;
    private final Readings readings;
    private final Caller caller;

    PresenceResource(PresenceStore store, Accounts accounts, Scopes scopes, Readings readings, Caller caller) {
        this.store = store;
        this.accounts = accounts;
        this.scopes = scopes;
        this.readings = readings;
        this.caller = caller;
    }

    /// Who signed in and out at posts, the latest first.
    @GET
    @Permit(value = Permission.DUTY_READ, purpose = true)
    public List<Presence> list() {
        var areas = scopes.within(caller.areasWith(Permission.DUTY_READ), store.listAreas());
        var found = store.list(areas, MOST);
        var signed = accounts
                .listHolders(found.stream().map(Presence::accountId).collect(Collectors.toSet()))
                .stream()
                .flatMap(holder -> Stream.ofNullable(holder.personId()))
                .toList();
        readings.record(caller, signed, false, "presence", "");
        return found;
    }
}
