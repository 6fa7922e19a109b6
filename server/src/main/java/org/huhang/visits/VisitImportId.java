package org.huhang.visits;

import java.util.UUID;
import org.huhang.shared.Id;

/// A file of visits, and the batch that its rows become.
public record VisitImportId(UUID value) implements Id {
    VisitBatchId batch() {
        return new VisitBatchId(value);
    }
}
