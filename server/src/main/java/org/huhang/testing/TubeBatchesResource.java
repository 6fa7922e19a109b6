package org.huhang.testing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.imports.RowReason;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// A laboratory's machine or clerk sends results of tubes here, and sees what became of each batch.
@Path("/api/testing/results")
@RunOnVirtualThread
class TubeBatchesResource {
    private static final int MOST_BATCHES = 200;
    private static final int MOST_ROWS = 500;

    private final TubeBatches tubeBatches;
    private final TubeBatchStore batches;
    private final TubeStore store;
    private final SendingLaboratory sending;
    private final Scopes scopes;
    private final CityClock clock;
    private final Caller caller;

    TubeBatchesResource(
            TubeBatches tubeBatches,
            TubeBatchStore batches,
            TubeStore store,
            SendingLaboratory sending,
            Scopes scopes,
            CityClock clock,
            Caller caller) {
        this.tubeBatches = tubeBatches;
        this.batches = batches;
        this.store = store;
        this.sending = sending;
        this.scopes = scopes;
        this.clock = clock;
        this.caller = caller;
    }

    record TubeBatchLine(TubeBatch batch, @Nullable String laboratoryName) {}

    record RefusedTube(
            int rowNumber, String tubeCode, String finding, boolean looksPositive, List<RowReason> reasons) {}

    /// @param refused the first of them, those that may hold a positive before all others
    /// @param held of those that came in it, the first
    record TubeBatchPage(TubeBatchLine line, List<RefusedTube> refused, List<TubeResult> held) {}

    @POST
    @Permit(Permission.RESULTS_IMPORT)
    public TubeBatchPage receive(NewTubeBatch batch) {
        if (batch == null || batch.id() == null) {
            throw new RefusedException(Refusal.invalid("testing.batch-without-id", "id", Map.of()));
        }
        var sender = sending.get(batch.organizationId());
        var id = tubeBatches
                .accept(batch, TubeBatch.Way.API, sender.organizationId(), sender.accountId(), clock.now())
                .orThrow();
        return page(batches.find(id).orElseThrow());
    }

    /// The latest first.
    @GET
    @Permit(Permission.RESULTS_READ)
    public List<TubeBatchLine> list() {
        var areas = scopes.within(caller.areasWith(Permission.RESULTS_READ), new HashSet<>(batches.listAreas()));
        var found = batches.list(sending.organizations(Permission.RESULTS_READ), areas, MOST_BATCHES);
        var names = scopes.organizationNames(
                found.stream().map(TubeBatch::organizationId).collect(Collectors.toSet()));
        return found.stream()
                .map(each -> new TubeBatchLine(each, names.get(each.organizationId())))
                .toList();
    }

    @GET
    @Path("{batchId}")
    @Permit(Permission.RESULTS_READ)
    public TubeBatchPage get(@RestPath BatchId batchId) {
        var batch = batches.find(batchId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("testing.batch-unknown", Map.of())));
        caller.requireThat(
                sending.isOwn(batch.organizationId()) || caller.may(Permission.RESULTS_READ, batch.areaId()));
        return page(batch);
    }

    private TubeBatchPage page(TubeBatch batch) {
        var names = scopes.organizationNames(List.of(batch.organizationId()));
        return new TubeBatchPage(
                new TubeBatchLine(batch, names.get(batch.organizationId())),
                batches.listRefused(batch.id(), MOST_ROWS).stream()
                        .map(each -> new RefusedTube(
                                each.number(),
                                each.tubeCode(),
                                each.finding(),
                                each.looksPositive(),
                                each.reasons().stream()
                                        .map(reason -> RowReason.of(reason, caller.language()))
                                        .toList()))
                        .toList(),
                store.listHeld(batch.id()).stream().limit(MOST_ROWS).toList());
    }
}
