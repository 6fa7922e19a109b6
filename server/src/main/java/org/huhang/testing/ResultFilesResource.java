package org.huhang.testing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.imports.Mapping;
import org.huhang.imports.RefusedCsv;
import org.huhang.imports.RowCells;
import org.huhang.imports.RowReason;
import org.huhang.imports.SheetRow;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A laboratory sends its files here and sees what became of them; it sees its own alone. Those who hold an
/// area see the files of the laboratories in it, without the rows.
@Path("/api/result-files")
@RunOnVirtualThread
class ResultFilesResource {
    private static final int MOST_FILES = 200;
    private static final int MOST_ROWS_SHOWN = 500;
    private static final int MOST_REFUSED = 300_000;

    private final ResultFiles resultFiles;
    private final ResultFileStore files;
    private final ResultStore results;
    private final SendingLaboratory sending;
    private final Scopes scopes;
    private final Readings readings;
    private final CityClock clock;
    private final Caller caller;

    ResultFilesResource(
            ResultFiles resultFiles,
            ResultFileStore files,
            ResultStore results,
            SendingLaboratory sending,
            Scopes scopes,
            Readings readings,
            CityClock clock,
            Caller caller) {
        this.resultFiles = resultFiles;
        this.files = files;
        this.results = results;
        this.sending = sending;
        this.scopes = scopes;
        this.readings = readings;
        this.clock = clock;
        this.caller = caller;
    }

    /// Stores and reads a file. The answer names an earlier batch when the laboratory sent this very file before.
    ///
    /// @param controlTotal how many rows there must be
    /// @param organizationId the laboratory, for one who works for several
    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Permit(Permission.RESULTS_IMPORT)
    public BatchView.BatchDetail receive(
            @RestQuery BatchId id,
            @RestQuery String name,
            @RestQuery @Nullable Integer controlTotal,
            @RestQuery @Nullable OrganizationId organizationId,
            InputStream body)
            throws IOException {
        if (id == null || name == null || name.isBlank() || name.length() > 200) {
            throw new RefusedException(
                    Refusal.invalid("testing.file-unnamed", id == null ? "id" : "name", Map.of("most", 200)));
        }
        var sender = sending.get(organizationId);
        var content = body.readNBytes(ResultFiles.LARGEST_FILE_BYTES + 1);
        var batch = resultFiles
                .receive(new ResultFiles.Sent(id, name.strip(), controlTotal), content, sender, clock.now())
                .orThrow();
        resultFiles.read(batch, clock.now());
        var detail = detail(files.find(batch).orElseThrow());
        if (detail.batch().refusal() != null) {
            throw new RefusedException(wholeFile(detail.batch()));
        }
        return detail;
    }

    @GET
    @Permit(Permission.RESULTS_READ)
    public List<BatchView> list() {
        var areas = caller.areasWith(Permission.RESULTS_READ);
        var own = sending.organizations(Permission.RESULTS_READ);
        var known = areas.isEmpty() ? files.listByOrganizations(own, MOST_FILES) : files.list(MOST_FILES);
        Set<AreaId> within = areas.isEmpty()
                ? Set.of()
                : scopes.within(
                        areas, known.stream().map(each -> each.file().areaId()).collect(Collectors.toSet()));
        var seen = known.stream()
                .filter(each -> own.contains(each.file().organizationId())
                        || within.contains(each.file().areaId()))
                .toList();
        var names = scopes.organizationNames(
                seen.stream().map(each -> each.file().organizationId()).collect(Collectors.toSet()));
        return seen.stream()
                .map(each -> BatchView.of(each, names.get(each.file().organizationId()), caller.language()))
                .toList();
    }

    @GET
    @Path("/{batchId}")
    @Permit(Permission.RESULTS_READ)
    public BatchView.BatchDetail get(@RestPath BatchId batchId) {
        return detail(find(batchId));
    }

    /// The rows accepted, without names and numbers of persons.
    @GET
    @Path("/{batchId}/results")
    @Permit(Permission.RESULTS_READ)
    public List<ResultStore.ResultLine> listResults(@RestPath BatchId batchId) {
        find(batchId);
        return results.listLines(batchId, MOST_ROWS_SHOWN);
    }

    /// The refused rows as they came, to correct and send again: for the laboratory that sent them.
    @GET
    @Path("/{batchId}/refused.csv")
    @Produces("text/csv")
    @Permit(value = Permission.RESULTS_IMPORT, purpose = true)
    public RestResponse<byte[]> refusedRows(@RestPath BatchId batchId) {
        var known = find(batchId);
        caller.requireThat(isOwn(known.file()));
        readings.record(caller, List.of(), true, "refused-rows", batchId.value().toString());
        var reading = known.reading();
        var csv = RefusedCsv.write(
                reading == null ? List.of() : reading.header(),
                files.listRefused(batchId, MOST_REFUSED).stream()
                        .map(ResultFileStore.RefusedResult::row)
                        .toList(),
                caller.language());
        return RestResponse.ResponseBuilder.ok(csv)
                .header("Content-Disposition", "attachment; filename=\"refused-" + batchId.value() + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private ResultFileStore.Known find(BatchId id) {
        var known = files.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("testing.file-unknown", Map.of())));
        caller.requireThat(isOwn(known.file())
                || caller.may(Permission.RESULTS_READ, known.file().areaId()));
        return known;
    }

    private boolean isOwn(ResultFile file) {
        return sending.isOwn(file.organizationId());
    }

    /// Others than the sender see which row was refused and why, without the identity number that was in it.
    private BatchView.BatchDetail detail(ResultFileStore.Known known) {
        var names = scopes.organizationNames(List.of(known.file().organizationId()));
        var view = BatchView.of(known, names.get(known.file().organizationId()), caller.language());
        var reading = known.reading();
        if (reading == null) {
            return new BatchView.BatchDetail(view, List.of());
        }
        boolean own = isOwn(known.file());
        var specimen = Mapping.propose(Column.ALL, reading.header());
        return new BatchView.BatchDetail(
                view,
                files.listRefused(known.file().id(), MOST_ROWS_SHOWN).stream()
                        .map(refused -> line(refused, specimen, own))
                        .toList());
    }

    private BatchView.RefusedLine line(ResultFileStore.RefusedResult refused, Mapping mapping, boolean own) {
        var row = refused.row();
        var specimen =
                new RowCells(new SheetRow(row.rowNumber(), row.cells()), mapping).raw(Column.SPECIMEN_CODE.column());
        return new BatchView.RefusedLine(
                row.rowNumber(),
                refused.looksPositive(),
                specimen == null ? "" : specimen,
                row.reasons().stream()
                        .map(reason -> RowReason.of(own ? reason : withoutNumber(reason), caller.language()))
                        .toList());
    }

    private static Refusal withoutNumber(Refusal reason) {
        var params = new HashMap<>(reason.params());
        if (Column.IDENTITY_NUMBER.field().equals(reason.field())) {
            params.remove("text");
        }
        return new Refusal(reason.kind(), reason.code(), reason.field(), params);
    }

    private static Refusal wholeFile(BatchView batch) {
        var refusal =
                Objects.requireNonNull(Objects.requireNonNull(batch.reading()).refusal());
        var params = new HashMap<>(refusal.params());
        params.put("batchId", batch.batchId());
        params.put("rowsIn", batch.reading().rowsIn());
        params.put("positives", batch.reading().refusedPositives());
        return new Refusal(refusal.kind(), refusal.code(), refusal.field(), params);
    }
}
