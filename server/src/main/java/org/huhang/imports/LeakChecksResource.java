package org.huhang.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.access.Alerts;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jspecify.annotations.Nullable;

/// Tells from which export, or from whose staff, a list that turned up outside was taken. The list is looked at and not
/// kept.
@Path("/api/exports/leak-checks")
@RunOnVirtualThread
class LeakChecksResource {
    private static final int LARGEST_BYTES = 64 << 20;

    private final Traces traces;
    private final ExportStore exports;
    private final Alerts alerts;
    private final Caller caller;
    private final WallClock wall;

    LeakChecksResource(Traces traces, ExportStore exports, Alerts alerts, Caller caller, WallClock wall) {
        this.traces = traces;
        this.exports = exports;
        this.alerts = alerts;
        this.caller = caller;
        this.wall = wall;
    }

    /// @param numbers how many identity numbers and phones the list holds
    /// @param elsewhere sources in areas of other auditors, who were alerted
    record LeakCheck(int numbers, List<LeakSource> sources, int elsewhere) {}

    /// @param found numbers of people who do not exist
    /// @param byMark whether the export's own id stands in the file
    /// @param requestedByName for whom the export was made; none for an organization's staff
    record LeakSource(
            @Nullable ExportId exportId,
            @Nullable OrganizationId organizationId,
            String name,
            int found,
            boolean byMark,
            @Nullable String requestedByName,
            @Nullable Instant requestedAt) {}

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Permit(Permission.LEAKS_CHECK)
    public LeakCheck check(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw new RefusedException(Refusal.invalid(
                    "imports.leak-list-too-large", "body", Map.of("mostMegabytes", LARGEST_BYTES >> 20)));
        }
        var list = SuspectList.of(bytes);
        var found = new ArrayList<>(traces.find(list.numbers()));
        var marked = new HashSet<ExportId>();
        for (var id : list.ids()) {
            exports.find(new ExportId(id)).ifPresent(export -> {
                marked.add(export.id());
                if (found.stream().noneMatch(source -> export.id().equals(source.exportId()))) {
                    found.add(new Traces.Source(export.id(), null, export.areaId(), export.subjectName(), 0));
                }
            });
        }
        found.forEach(this::alert);
        var mine = found.stream()
                .filter(source -> caller.may(Permission.LEAKS_CHECK, source.areaId()))
                .map(source -> source(source, source.exportId() != null && marked.contains(source.exportId())))
                .toList();
        return new LeakCheck(list.numbers().size(), mine, found.size() - mine.size());
    }

    private void alert(Traces.Source source) {
        alerts.raiseLeak(
                source.areaId(),
                source.subject(),
                source.exportId() == null ? "imports.leak-of-staff" : "imports.leak-of-export",
                Map.of(
                        "name", source.name(),
                        "id", source.subject().toString(),
                        "who",
                                export(source)
                                        .map(ExportStore.Row::requestedByName)
                                        .orElse(""),
                        "found", Integer.toString(source.found())),
                wall.now());
    }

    private LeakSource source(Traces.Source source, boolean byMark) {
        var export = export(source);
        return new LeakSource(
                source.exportId(),
                source.organizationId(),
                source.name(),
                source.found(),
                byMark,
                export.map(ExportStore.Row::requestedByName).orElse(null),
                export.map(ExportStore.Row::requestedAt).orElse(null));
    }

    private Optional<ExportStore.Row> export(Traces.Source source) {
        return Optional.ofNullable(source.exportId()).flatMap(exports::find);
    }
}
