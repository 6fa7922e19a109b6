package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;

/// Results that the house is told of without a network: a drill's. By the same doors as a laboratory's machine, and as
/// those who bring a pool's members back.
@ApplicationScoped
public class LoadedResults {
    private final ResultFiles files;
    private final TubeBatches batches;
    private final TubeBatchStore batchStore;
    private final PoolStore pools;
    private final PoolProgress progress;
    private final Recalls recalls;

    LoadedResults(
            ResultFiles files,
            TubeBatches batches,
            TubeBatchStore batchStore,
            PoolStore pools,
            PoolProgress progress,
            Recalls recalls) {
        this.files = files;
        this.batches = batches;
        this.batchStore = batchStore;
        this.pools = pools;
        this.progress = progress;
        this.recalls = recalls;
    }

    /// @param held of those accepted, how many wait for a second person
    public record LoadedBatch(int accepted, int refused, int held) {}

    /// As one batch by the API.
    ///
    /// @param tubes not empty, a few thousand at most
    public Outcome<LoadedBatch> report(OrganizationId laboratory, List<RawTube> tubes, AccountId by, Instant now) {
        var sent = new NewTubeBatch(new BatchId(Ids.next()), laboratory, tubes.size(), tubes);
        return batches.accept(sent, TubeBatch.Way.API, laboratory, by, now)
                .map(id -> batchStore.find(id).orElseThrow())
                .map(batch -> new LoadedBatch(batch.accepted(), batch.refused(), batch.held()));
    }

    /// As a laboratory's file; it is read as every file is.
    ///
    /// @param area of the laboratory
    public Outcome<BatchId> send(
            BatchId id,
            String name,
            byte[] content,
            OrganizationId laboratory,
            AreaId area,
            AccountId by,
            Instant now) {
        return files.receive(
                new ResultFiles.Sent(id, name, null), content, new ResultFiles.Sender(by, laboratory, area), now);
    }

    /// Open, of that tube.
    public Optional<PoolId> findPool(String tube) {
        return pools.listByTubes(List.of(tube)).stream().map(Pool::id).findFirst();
    }

    public Outcome<PoolId> recall(PoolId pool, PersonId person, RecallStep step, AccountId by, Instant now) {
        return recalls.tell(pool, new NewRecall(Ids.next(), person, step), by, now);
    }

    /// How many of a pool have a result of their own.
    public int countSettled(PoolId pool) {
        return (int) progress.list(List.of(pool)).getOrDefault(pool, List.of()).stream()
                .filter(each -> each.state().settled())
                .count();
    }
}
