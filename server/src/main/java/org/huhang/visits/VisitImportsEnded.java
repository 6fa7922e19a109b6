package org.huhang.visits;

import java.util.List;
import org.huhang.shared.Event;

/// These files need not be kept any longer, nor what was refused of them: their keys are to be destroyed.
public record VisitImportsEnded(List<VisitImportId> importIds, List<Long> keyNumbers) implements Event {
    public VisitImportsEnded {
        importIds = List.copyOf(importIds);
        keyNumbers = List.copyOf(keyNumbers);
    }
}
