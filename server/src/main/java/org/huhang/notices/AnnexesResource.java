package org.huhang.notices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/notices")
@RunOnVirtualThread
class AnnexesResource {
    private final Annexes annexes;
    private final NoticeScope scope;
    private final CityClock clock;

    AnnexesResource(Annexes annexes, NoticeScope scope, CityClock clock) {
        this.annexes = annexes;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Path("{noticeId}/annexes")
    @Permit(Permission.NOTICES_READ)
    public List<Annex> list(@RestPath NoticeId noticeId) {
        return annexes.list(scope.found(noticeId).id());
    }

    /// @param id the client's: sent again, it is the same annex
    @POST
    @Path("{noticeId}/annexes")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/csv"})
    @Permit(Permission.NOTICES_ISSUE)
    public List<Annex> add(@RestPath NoticeId noticeId, @RestQuery AnnexId id, @RestQuery String name, InputStream body)
            throws IOException {
        scope.requireIssuer(scope.found(noticeId));
        if (id == null || name == null || name.isBlank()) {
            throw new RefusedException(
                    Refusal.invalid("notices.annex-kind", "name", Map.of("most", Annexes.LONGEST_NAME)));
        }
        var content = body.readNBytes(Annexes.LARGEST_BYTES + 1);
        return annexes.add(id, noticeId, name.strip(), content, clock.now()).orThrow();
    }

    @POST
    @Path("{noticeId}/annexes/{annexId}/removal")
    @Permit(Permission.NOTICES_ISSUE)
    public List<Annex> remove(@RestPath NoticeId noticeId, @RestPath AnnexId annexId) {
        scope.requireIssuer(scope.found(noticeId));
        return annexes.remove(annexId, noticeId).orThrow();
    }

    /// To be saved, never to be run on a page of ours.
    @GET
    @Path("{noticeId}/annexes/{annexId}")
    @Produces(MediaType.WILDCARD)
    @Permit(Permission.NOTICES_READ)
    public RestResponse<byte[]> get(@RestPath NoticeId noticeId, @RestPath AnnexId annexId) {
        scope.found(noticeId);
        var content = annexes.find(annexId)
                .filter(annex -> annex.noticeId().equals(noticeId))
                .orElseThrow(() -> new RefusedException(Refusal.notFound("notices.no-such-annex", Map.of())));
        var name = URLEncoder.encode(content.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return RestResponse.ResponseBuilder.ok(content.bytes())
                .type(content.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
