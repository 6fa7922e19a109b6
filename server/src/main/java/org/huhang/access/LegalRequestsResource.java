package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;

/// Requests of authorities for data of persons.
@Path("/api/access/legal-requests")
@RunOnVirtualThread
class LegalRequestsResource {
    private static final int MOST = 500;

    private final LegalRequests requests;
    private final LegalRequestLists lists;
    private final Caller caller;
    private final WallClock wall;
    private final CityClock city;

    LegalRequestsResource(
            LegalRequests requests, LegalRequestLists lists, Caller caller, WallClock wall, CityClock city) {
        this.requests = requests;
        this.lists = lists;
        this.caller = caller;
        this.wall = wall;
        this.city = city;
    }

    @GET
    @Permit(Permission.LEGAL_REQUESTS_READ)
    public List<LegalRequest> list(@QueryParam("limit") @DefaultValue("100") int limit) {
        return lists.list(
                caller.areasWith(Permission.LEGAL_REQUESTS_READ), Math.clamp(limit, 1, MOST), caller.language());
    }

    @GET
    @Path("/{requestId}")
    @Permit(Permission.LEGAL_REQUESTS_READ)
    public LegalRequest get(@PathParam("requestId") LegalRequestId requestId) {
        var request = read(requestId);
        caller.require(Permission.LEGAL_REQUESTS_READ, request.areaId());
        return request;
    }

    @POST
    @Permit(Permission.LEGAL_REQUESTS_ENTER)
    public LegalRequest enter(LegalRequests.NewLegalRequest request) {
        caller.require(Permission.LEGAL_REQUESTS_ENTER, request.areaId());
        return read(requests.enter(request, caller.accountId(), wall.now()).orThrow());
    }

    @POST
    @Path("/{requestId}/answer")
    @Permit(Permission.LEGAL_REQUESTS_ENTER)
    public LegalRequest answer(@PathParam("requestId") LegalRequestId requestId, LegalRequests.NewLegalAnswer answer) {
        caller.require(Permission.LEGAL_REQUESTS_ENTER, read(requestId).areaId());
        requests.answer(requestId, answer, caller.accountId(), wall.now()).orThrow();
        return read(requestId);
    }

    /// How many were received, granted and refused, month by month.
    @GET
    @Path("/figures")
    @Open("how often authorities ask, and with what success, is everybody's business")
    public List<LegalMonth> figures() {
        return lists.months(city.zone(), wall.now());
    }

    private LegalRequest read(LegalRequestId id) {
        return lists.find(id, caller.language())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.legal-unknown", Map.of())));
    }
}
