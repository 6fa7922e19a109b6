package org.huhang.testing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Files of tubes beside the list of tubes, and the second person's word.
@Path("/api/testing/files")
@RunOnVirtualThread
class TubeFilesResource {
    private final TubeFiles tubeFiles;
    private final ResultFileStore files;
    private final TubeBatchStore batches;
    private final SendingLaboratory sending;
    private final Caller caller;
    private final CityClock clock;

    TubeFilesResource(
            TubeFiles tubeFiles,
            ResultFileStore files,
            TubeBatchStore batches,
            SendingLaboratory sending,
            Caller caller,
            CityClock clock) {
        this.tubeFiles = tubeFiles;
        this.files = files;
        this.batches = batches;
        this.sending = sending;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param comparison none of a file that is not of tubes, or whose time is over
    /// @param own whether the reader sent it, and so cannot confirm it
    /// @param taken what came of it once it was confirmed
    record TubeFilePage(
            BatchId batchId,
            TubeFiles.@Nullable Comparison comparison,
            boolean own,
            @Nullable TubeBatch taken) {}

    @GET
    @Path("{batchId}")
    @Permit(Permission.RESULTS_READ)
    public TubeFilePage get(@RestPath BatchId batchId) {
        var file = find(batchId);
        caller.requireThat(sending.isOwn(file.organizationId()) || caller.may(Permission.RESULTS_READ, file.areaId()));
        return page(file);
    }

    /// By a second person of the laboratory.
    @POST
    @Path("{batchId}/confirmation")
    @Permit(Permission.RESULTS_IMPORT)
    public TubeFilePage confirm(@RestPath BatchId batchId) {
        var file = find(batchId);
        caller.requireThat(sending.isOwn(file.organizationId()));
        tubeFiles.confirm(batchId, caller.accountId(), clock.now()).orThrow();
        return page(file);
    }

    /// By the second approver of its area, where a laboratory has nobody else.
    @POST
    @Path("{batchId}/approval")
    @Permit(Permission.RESULTS_RELEASE)
    public TubeFilePage approve(@RestPath BatchId batchId) {
        var file = find(batchId);
        caller.require(Permission.RESULTS_RELEASE, file.areaId());
        tubeFiles.confirm(batchId, caller.accountId(), clock.now()).orThrow();
        return page(file);
    }

    private TubeFilePage page(ResultFile file) {
        return new TubeFilePage(
                file.id(),
                tubeFiles.compare(file.id()).orElse(null),
                file.sentBy().equals(caller.accountId()),
                batches.find(file.id()).orElse(null));
    }

    private ResultFile find(BatchId id) {
        return files.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("testing.file-unknown", Map.of())))
                .file();
    }
}
