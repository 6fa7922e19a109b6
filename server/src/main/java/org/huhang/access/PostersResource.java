package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.InvitationsResource.LinkToken;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Posters by whose QR residents enrol: made and withdrawn by community workers, scanned by everybody.
@Path("/api/access/posters")
@RunOnVirtualThread
class PostersResource {
    private static final int MOST = 200;

    private final Posters posters;
    private final Scopes scopes;
    private final Caller caller;
    private final WallClock wall;

    PostersResource(Posters posters, Scopes scopes, Caller caller, WallClock wall) {
        this.posters = posters;
        this.scopes = scopes;
        this.caller = caller;
        this.wall = wall;
    }

    @Schema(name = "PosterLine")
    record Line(Poster poster, @Nullable String areaName) {}

    /// For whom the page is, before anybody has said who they are.
    @Schema(name = "PosterPreview")
    record Preview(@Nullable String areaName, Instant expiresAt) {}

    @GET
    @Permit(Permission.RESIDENTS_ENROL)
    public List<Line> list() {
        var areas = scopes.within(caller.areasWith(Permission.RESIDENTS_ENROL), posters.areas());
        var names = scopes.areaNames(areas);
        return posters.list(areas, MOST).stream()
                .map(poster -> new Line(poster, names.get(poster.areaId())))
                .toList();
    }

    @POST
    @Permit(Permission.RESIDENTS_ENROL)
    public Posters.Issued issue(Posters.NewPoster poster) {
        caller.require(Permission.RESIDENTS_ENROL, poster.areaId());
        return posters.issue(poster, caller.accountId(), wall.now()).orThrow();
    }

    @POST
    @Path("/{posterId}/withdrawals")
    @Permit(Permission.RESIDENTS_ENROL)
    public void withdraw(@RestPath PosterId posterId, Posters.Withdrawal withdrawal) {
        AreaId area = posters.areaOf(posterId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("access.poster-unknown", Map.of())));
        caller.require(Permission.RESIDENTS_ENROL, area);
        posters.withdraw(posterId, withdrawal, caller.accountId(), wall.now()).orThrow();
    }

    @POST
    @Path("/preview")
    @Open("who scans a poster is nobody yet")
    public Preview preview(LinkToken scanned) {
        var poster = posters.look(new Token(scanned.token()), wall.now()).orThrow();
        return new Preview(scopes.areaNames(List.of(poster.areaId())).get(poster.areaId()), poster.expiresAt());
    }
}
