package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What others may ask about results.
@ApplicationScoped
public class Results {
    private final ResultStore store;

    Results(ResultStore store) {
        this.store = store;
    }

    /// The positives of one file, in its order.
    public List<PositiveResult> listPositives(BatchId batch) {
        return store.listPositives(batch);
    }

    /// The positives that are none any more by this batch.
    public List<CorrectedResult> listCorrected(BatchId batch) {
        return store.listCorrected(batch);
    }

    /// Of these positives those that are none any more.
    public Map<ResultId, CorrectedResult> findCorrected(Collection<ResultId> positives) {
        return positives.isEmpty()
                ? Map.of()
                : store.findCorrected(positives).stream()
                        .collect(Collectors.toMap(CorrectedResult::id, Function.identity()));
    }
}
