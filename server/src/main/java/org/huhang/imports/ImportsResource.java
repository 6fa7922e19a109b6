package org.huhang.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.imports.ImportView.ImportDetail;
import org.huhang.imports.ImportView.PreviewRow;
import org.huhang.imports.ImportView.RefusedImportRow;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Files of rows: sent, looked at, started, watched, and their refused rows fetched. Whoever may send a kind for an
/// area sees that area's imports of it.
@Path("/api/imports")
@RunOnVirtualThread
class ImportsResource {
    private static final int MOST_IMPORTS = 200;
    private static final int MOST_ROWS_SHOWN = 200;
    private static final int LONGEST_NAME = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportStore store;
    private final Chunks chunks;
    private final Kinds kinds;
    private final Scopes scopes;
    private final Readings readings;
    private final CityClock clock;
    private final Caller caller;

    ImportsResource(
            Imports imports,
            ImportStore store,
            Chunks chunks,
            Kinds kinds,
            Scopes scopes,
            Readings readings,
            CityClock clock,
            Caller caller) {
        this.imports = imports;
        this.store = store;
        this.chunks = chunks;
        this.kinds = kinds;
        this.scopes = scopes;
        this.readings = readings;
        this.clock = clock;
        this.caller = caller;
    }

    /// Which column of the file holds which field: positions from 0, by the keys of the columns.
    record ChosenMapping(Map<String, Integer> mapping) {}

    @GET
    @Path("kinds")
    @Permit(Permission.IMPORTS_RUN)
    public List<KindView> kinds() {
        return kinds.list().stream()
                .filter(kind -> caller.holds(kind.permission()))
                .map(KindView::of)
                .toList();
    }

    @GET
    @Path("kinds/{kind}/template.csv")
    @Produces("text/csv")
    @Permit(Permission.IMPORTS_RUN)
    public RestResponse<byte[]> templateCsv(@RestPath String kind) {
        return file(Template.csv(kinds.find(kind).orThrow(), caller.language()), kind + ".csv");
    }

    @GET
    @Path("kinds/{kind}/template.xlsx")
    @Produces(XLSX)
    @Permit(Permission.IMPORTS_RUN)
    public RestResponse<byte[]> templateXlsx(@RestPath String kind) {
        return file(Template.xlsx(kinds.find(kind).orThrow(), caller.language()), kind + ".xlsx");
    }

    /// Stores a file and says what is in it; takes nothing yet. The same id with the same file is the same import.
    ///
    /// @param areaId nothing outside of it will be touched
    /// @param controlTotal how many rows there must be
    @POST
    @Consumes({"text/csv", XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Permit(Permission.IMPORTS_RUN)
    public ImportDetail receive(
            @RestQuery ImportId id,
            @RestQuery String kind,
            @RestQuery AreaId areaId,
            @RestQuery String name,
            @RestQuery @Nullable Integer controlTotal,
            InputStream body)
            throws IOException {
        requireQuery(id, "id");
        requireQuery(kind, "kind");
        requireQuery(areaId, "areaId");
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw refused("imports.file-unnamed", "name", Map.of("most", LONGEST_NAME));
        }
        if (controlTotal != null && controlTotal < 0) {
            throw refused("imports.control-total-negative", "controlTotal", Map.of());
        }
        caller.require(kinds.find(kind).orThrow().permission(), areaId);
        store.find(id).ifPresent(known -> require(known));
        try (var upload = Upload.receive(body)) {
            if (upload.sizeBytes() > Upload.LARGEST_BYTES) {
                throw refused("imports.file-too-large", "file", Map.of("mostMegabytes", Upload.LARGEST_BYTES >> 20));
            }
            var survey = Survey.of(Content.of(upload.file()), controlTotal);
            var sent = new Imports.Sent(id, kind, name.strip(), areaId, controlTotal);
            return detail(find(imports.receive(sent, upload, survey, caller.accountId(), clock.now())
                    .orThrow()));
        }
    }

    @GET
    @Permit(Permission.IMPORTS_RUN)
    public List<ImportView> list() {
        var known = store.list(MOST_IMPORTS);
        Set<AreaId> within = scopes.within(
                caller.areasWith(Permission.IMPORTS_RUN),
                known.stream().map(each -> each.file().areaId()).collect(Collectors.toSet()));
        var seen = known.stream()
                .filter(each -> within.contains(each.file().areaId())
                        && caller.holds(kinds.get(each.file().kind()).permission()))
                .toList();
        var names =
                scopes.areaNames(seen.stream().map(each -> each.file().areaId()).collect(Collectors.toSet()));
        return seen.stream()
                .map(each -> ImportView.of(each, names.get(each.file().areaId()), caller.language()))
                .toList();
    }

    @GET
    @Path("{importId}")
    @Permit(Permission.IMPORTS_RUN)
    public ImportDetail get(@RestPath ImportId importId) {
        return detail(find(importId));
    }

    /// The first rows as they would be understood with this mapping.
    @POST
    @Path("{importId}/preview")
    @Permit(value = Permission.IMPORTS_RUN, purpose = true)
    public List<PreviewRow> preview(@RestPath ImportId importId, ChosenMapping chosen) {
        var known = find(importId);
        if (known.state() != ImportState.WAITING) {
            return List.of();
        }
        var kind = kinds.get(known.file().kind());
        var mapping = new Mapping(chosen.mapping());
        mapping.checkPositions(kind.columns(), known.survey().header().size()).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        readings.record(
                caller, List.of(), true, "import-preview", importId.value().toString());
        var file = known.file();
        return Preview.of(
                SheetFile.open(chunks.content(importId)).orThrow(),
                mapping,
                kind,
                new ImportKind.Terms(importId, file.areaId(), caller.accountId(), clock.now(), clock.today()),
                caller.language());
    }

    /// Begins to take the rows in. Started again with the same mapping it is the same start.
    @POST
    @Path("{importId}/start")
    @Permit(Permission.IMPORTS_RUN)
    public ImportDetail start(@RestPath ImportId importId, ChosenMapping chosen) {
        find(importId);
        imports.start(importId, new Mapping(chosen.mapping()), caller.accountId(), clock.now())
                .orThrow();
        return detail(find(importId));
    }

    /// Before the start alone: what was taken in is corrected where it lies.
    @POST
    @Path("{importId}/cancel")
    @Permit(Permission.IMPORTS_RUN)
    public ImportDetail cancel(@RestPath ImportId importId) {
        find(importId);
        imports.cancel(importId, caller.accountId(), clock.now()).orThrow();
        return detail(find(importId));
    }

    /// The refused rows as they came, to correct and send again.
    @GET
    @Path("{importId}/refused.csv")
    @Produces("text/csv")
    @Permit(value = Permission.IMPORTS_RUN, purpose = true)
    public RestResponse<StreamingOutput> refusedRows(@RestPath ImportId importId) {
        var known = find(importId);
        readings.record(
                caller, List.of(), true, "refused-rows", importId.value().toString());
        var language = caller.language();
        StreamingOutput rows = out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            store.withRefused(
                    importId, refused -> RefusedCsv.write(text, known.survey().header(), refused, language));
            text.flush();
        };
        return file(rows, "refused-" + importId.value() + ".csv");
    }

    private static <T> RestResponse<T> file(T content, String name) {
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private ImportStore.Known find(ImportId id) {
        var known = store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("imports.import-unknown", Map.of())));
        require(known);
        return known;
    }

    private void require(ImportStore.Known known) {
        var area = known.file().areaId();
        caller.require(Permission.IMPORTS_RUN, area);
        caller.require(kinds.get(known.file().kind()).permission(), area);
    }

    private ImportDetail detail(ImportStore.Known known) {
        var file = known.file();
        var names = scopes.areaNames(List.of(file.areaId()));
        var header = known.survey().header();
        var mapping = known.start() == null
                ? Mapping.propose(kinds.get(file.kind()).columns(), header)
                : known.start().mapping();
        return new ImportDetail(
                ImportView.of(known, names.get(file.areaId()), caller.language()),
                known.survey(),
                mapping.positions(),
                mapping.ignored(header),
                store.listRefused(file.id(), MOST_ROWS_SHOWN).stream()
                        .map(row -> new RefusedImportRow(
                                row.rowNumber(),
                                row.reasons().stream()
                                        .map(reason -> RowReason.of(reason, caller.language()))
                                        .toList()))
                        .toList());
    }

    private static void requireQuery(@Nullable Object value, String name) {
        if (value == null) {
            throw refused("imports.parameter-missing", name, Map.of("name", name));
        }
    }

    private static RefusedException refused(String code, String field, Map<String, Object> params) {
        return new RefusedException(Refusal.invalid(code, field, params));
    }
}
