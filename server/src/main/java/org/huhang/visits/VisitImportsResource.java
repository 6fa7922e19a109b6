package org.huhang.visits;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.imports.RefusedCsv;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Files of visits: announced, sent in parts, read, watched, withdrawn; and the days that are kept. Whoever may send
/// for an area sees that area's files. No visit and no person is shown.
@Path("/api/visit-imports")
@RunOnVirtualThread
class VisitImportsResource {
    private static final int MOST_IMPORTS = 200;
    private static final int MOST_DAYS = 100;
    private static final int MOST_PARTS = 1_000;

    private final VisitImports imports;
    private final VisitImportStore store;
    private final PartFiles parts;
    private final VisitBatches batches;
    private final DayFileStore days;
    private final Scopes scopes;
    private final Readings readings;
    private final CityClock clock;
    private final Caller caller;

    VisitImportsResource(
            VisitImports imports,
            VisitImportStore store,
            PartFiles parts,
            VisitBatches batches,
            DayFileStore days,
            Scopes scopes,
            Readings readings,
            CityClock clock,
            Caller caller) {
        this.imports = imports;
        this.store = store;
        this.parts = parts;
        this.batches = batches;
        this.days = days;
        this.scopes = scopes;
        this.readings = readings;
        this.clock = clock;
        this.caller = caller;
    }

    /// @param controlTotal how many rows there must be
    record NewVisitImport(
            VisitImportId id,
            AreaId areaId,
            String name,
            long sizeBytes,
            @Nullable Long controlTotal) {}

    record VisitImportWithdrawal(UUID id, String reason) {}

    /// @param endsOn the first day on which it is gone, as the rule of today says
    record VisitDayView(
            LocalDate day,
            long visits,
            int batches,
            LocalDate endsOn,
            @Nullable Instant endedAt) {}

    @GET
    @Permit(Permission.VISITS_IMPORT)
    public List<VisitImportView> list() {
        var known = store.list(MOST_IMPORTS);
        var areas = known.stream().map(each -> each.file().areaId()).collect(Collectors.toSet());
        var mine = scopes.within(caller.areasWith(Permission.VISITS_IMPORT), areas);
        var names = scopes.areaNames(mine);
        return known.stream()
                .filter(each -> mine.contains(each.file().areaId()))
                .map(each -> VisitImportView.of(each, names.get(each.file().areaId()), caller.language()))
                .toList();
    }

    /// The days of visits of the whole city, by number alone: the newest first.
    @GET
    @Path("days")
    @Permit(Permission.VISITS_IMPORT)
    public List<VisitDayView> days() {
        var rule = new RetentionRule(days.retentionDays(clock.today()));
        return days.listDays(MOST_DAYS).stream()
                .map(each -> new VisitDayView(
                        each.day(), each.visits(), each.batches(), rule.endOf(each.day()), each.endedAt()))
                .toList();
    }

    /// A file with the headings and one line.
    @GET
    @Path("template.csv")
    @Produces("text/csv")
    @Permit(Permission.VISITS_IMPORT)
    public RestResponse<byte[]> template() {
        var zh = caller.language() == org.huhang.shared.Texts.Language.ZH;
        var text = "\uFEFF"
                + VisitColumns.ALL.stream()
                        .map(column -> zh ? column.zh() : column.en())
                        .collect(Collectors.joining(","))
                + "\r\n"
                + VisitColumns.ALL.stream()
                        .map(column -> column.equals(VisitColumns.PERSON) ? "'" + column.example() : column.example())
                        .collect(Collectors.joining(","))
                + "\r\n";
        return file(text.getBytes(StandardCharsets.UTF_8), "visits.csv");
    }

    /// Says what is to come; its parts follow. The same id with the same content is the same file.
    @POST
    @Permit(Permission.VISITS_IMPORT)
    public VisitImportView announce(NewVisitImport body) {
        caller.require(Permission.VISITS_IMPORT, body.areaId());
        imports.announce(
                        new VisitImports.Announced(
                                body.id(), body.areaId(), body.name(), body.sizeBytes(), body.controlTotal()),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return view(find(body.id()));
    }

    @GET
    @Path("{importId}")
    @Permit(Permission.VISITS_IMPORT)
    public VisitImportView get(@RestPath VisitImportId importId) {
        return view(find(importId));
    }

    /// A piece of the file, in any order, at most 64 MB. The same piece sent again is the same piece.
    ///
    /// @param number from 1
    @POST
    @Path("{importId}/parts")
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Permit(Permission.VISITS_IMPORT)
    public VisitImportView receive(@RestPath VisitImportId importId, @RestQuery int number, InputStream body)
            throws IOException {
        var known = find(importId);
        if (number < 1 || number > MOST_PARTS) {
            throw new RefusedException(Refusal.invalid("visits.part-number", "number", Map.of("most", MOST_PARTS)));
        }
        if (VisitImportView.state(known) != VisitImportView.State.RECEIVING) {
            throw new RefusedException(Refusal.conflict("visits.upload-over", Map.of()));
        }
        parts.receive(known.file(), number, body).orThrow();
        return view(find(importId));
    }

    /// When all parts are there. Started again it is the same start.
    @POST
    @Path("{importId}/start")
    @Permit(Permission.VISITS_IMPORT)
    public VisitImportView start(@RestPath VisitImportId importId) {
        find(importId);
        imports.start(importId, caller.accountId(), clock.now()).orThrow();
        return view(find(importId));
    }

    /// Its visits count no more, all of them: for a file that was wrong as a whole.
    @POST
    @Path("{importId}/withdrawal")
    @Permit(Permission.VISITS_IMPORT)
    public VisitImportView withdraw(@RestPath VisitImportId importId, VisitImportWithdrawal body) {
        var state = VisitImportView.state(find(importId));
        if (state != VisitImportView.State.DONE && state != VisitImportView.State.WITHDRAWN) {
            throw new RefusedException(Refusal.conflict("visits.nothing-to-withdraw", Map.of()));
        }
        batches.withdraw(
                        new VisitBatches.Withdrawal(body.id(), importId.batch(), body.reason()),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return view(find(importId));
    }

    /// The refused rows as they came, to correct and send again.
    @GET
    @Path("{importId}/refused.csv")
    @Produces("text/csv")
    @Permit(value = Permission.VISITS_IMPORT, purpose = true)
    public RestResponse<StreamingOutput> refusedRows(@RestPath VisitImportId importId) {
        var known = find(importId);
        readings.record(
                caller, List.of(), true, "refused-visits", importId.value().toString());
        var language = caller.language();
        var header = known.result() == null ? List.<String>of() : known.result().header();
        StreamingOutput rows = out -> {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            store.withRefused(known.file(), refused -> RefusedCsv.write(text, header, refused, language));
            text.flush();
        };
        return file(rows, "refused-" + importId.value() + ".csv");
    }

    private VisitImportStore.Known find(VisitImportId id) {
        var known = store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("visits.import-unknown", Map.of())));
        caller.require(Permission.VISITS_IMPORT, known.file().areaId());
        return known;
    }

    private VisitImportView view(VisitImportStore.Known known) {
        var area = known.file().areaId();
        return VisitImportView.of(known, scopes.areaNames(List.of(area)).get(area), caller.language());
    }

    private static <T> RestResponse<T> file(T content, String name) {
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
