package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.huhang.shared.WallClock;

/// What auditors must look at, and what a second person settles.
@Path("/api/access/alerts")
@RunOnVirtualThread
class AlertsResource {
    private static final int MOST = 500;

    private final Alerts alerts;
    private final AlertLists lists;
    private final Caller caller;
    private final WallClock wall;

    AlertsResource(Alerts alerts, AlertLists lists, Caller caller, WallClock wall) {
        this.alerts = alerts;
        this.lists = lists;
        this.caller = caller;
        this.wall = wall;
    }

    @GET
    @Permit(Permission.ALERTS_READ)
    public List<Alert> list(@QueryParam("limit") @DefaultValue("100") int limit) {
        return lists.list(
                caller.areasWith(Permission.ALERTS_READ),
                Math.clamp(limit, 1, MOST),
                caller.language(),
                caller.accountId());
    }

    /// With a reason. An account that a quota stopped reads again from then on.
    @POST
    @Path("/{alertId}/settlement")
    @Permit(Permission.ALERTS_SETTLE)
    public Alert settle(@PathParam("alertId") AlertId alertId, Alerts.NewSettlement settlement) {
        var within = caller.areasWith(Permission.ALERTS_SETTLE);
        caller.requireThat(lists.find(alertId, within, caller.language(), caller.accountId())
                .isPresent());
        alerts.settle(alertId, settlement, caller.accountId(), wall.now()).orThrow();
        return lists.find(alertId, within, caller.language(), caller.accountId())
                .orElseThrow();
    }
}
