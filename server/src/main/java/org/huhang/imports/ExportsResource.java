package org.huhang.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;

/// Lists of people to take along: the one way to have many at once.
@Path("/api/exports")
@RunOnVirtualThread
class ExportsResource {
    private static final int MOST = 200;

    private final Exports exports;
    private final ExportLists lists;
    private final ExportStore store;
    private final ExportKeys keys;
    private final Readings readings;
    private final Caller caller;
    private final WallClock wall;
    private final Jdbi jdbi;

    ExportsResource(
            Exports exports,
            ExportLists lists,
            ExportStore store,
            ExportKeys keys,
            Readings readings,
            Caller caller,
            WallClock wall,
            Jdbi jdbi) {
        this.exports = exports;
        this.lists = lists;
        this.store = store;
        this.keys = keys;
        this.readings = readings;
        this.caller = caller;
        this.wall = wall;
        this.jdbi = jdbi;
    }

    /// One's own and those of one's areas.
    @GET
    @Permit(Permission.EXPORTS_READ)
    public List<Export> list(@QueryParam("limit") @DefaultValue("50") int limit) {
        return lists.list(
                caller.areasWith(Permission.EXPORTS_READ), caller.accountId(), Math.clamp(limit, 1, MOST), wall.now());
    }

    @GET
    @Path("{exportId}")
    @Permit(Permission.EXPORTS_READ)
    public Export get(@RestPath ExportId exportId) {
        var export = read(exportId);
        caller.requireThat(export.mine() || caller.may(Permission.EXPORTS_READ, export.areaId()));
        return export;
    }

    /// For the purpose that the request states, with a second person's approval.
    @POST
    @Permit(value = Permission.EXPORTS_REQUEST, purpose = true)
    public Export request(Exports.NewExport export) {
        var source = exports.source(export.kind());
        var subject = source.find(export.subjectId())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("imports.export-subject-unknown", Map.of())));
        requireMay(source, subject);
        var id = exports.request(
                        export,
                        subject,
                        new Exports.Asking(
                                caller.accountId(), caller.displayName(), caller.purpose(), caller.language()),
                        wall.now())
                .orThrow();
        return read(id);
    }

    /// The file, for who asked for it and may still read there. Its purpose was stated when it was asked for.
    @GET
    @Path("{exportId}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permit(Permission.EXPORTS_REQUEST)
    public RestResponse<byte[]> file(@RestPath ExportId exportId) {
        var row = store.find(exportId).orElseThrow(ExportsResource::unknown);
        caller.requireThat(row.requestedBy().equals(caller.accountId()));
        requireMay(exports.source(row.kind()), row.subject());
        var now = wall.now();
        long key = switch (row.state(now)) {
            case READY -> keyOf(row);
            case EXPIRED -> throw expired();
            case WAITING, REFUSED, MAKING, FAILED ->
                throw new RefusedException(Refusal.conflict("imports.export-not-ready", Map.of()));
        };
        readings.recordApproved(
                row.requestedBy(),
                row.purpose(),
                List.of(),
                "export-download",
                exportId.value().toString());
        store.downloaded(exportId, now);
        var content = jdbi.withHandle(h -> ExportContent.read(h, exportId, keys, key));
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", row.format().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + row.format().fileName(exportId) + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private long keyOf(ExportStore.Row row) {
        return Optional.ofNullable(row.keyNumber()).filter(keys::holds).orElseThrow(ExportsResource::expired);
    }

    private void requireMay(ExportSource source, ExportSource.Subject subject) {
        for (Permission permission : List.of(Permission.EXPORTS_REQUEST, source.permission())) {
            var organization = subject.organizationId();
            caller.requireThat(
                    organization == null
                            ? caller.may(permission, subject.areaId())
                            : caller.may(permission, organization, subject.areaId()));
        }
    }

    private Export read(ExportId id) {
        return lists.find(id, caller.accountId(), wall.now()).orElseThrow(ExportsResource::unknown);
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.notFound("imports.export-unknown", Map.of()));
    }

    private static RefusedException expired() {
        return new RefusedException(new Refusal(Refusal.Kind.GONE, "imports.export-expired", null, Map.of()));
    }
}
