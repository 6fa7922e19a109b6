package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
}
