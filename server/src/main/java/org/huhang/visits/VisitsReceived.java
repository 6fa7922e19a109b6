package org.huhang.visits;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.Event;

/// These days have visits that they had not: of a batch, or one that was typed in and bears this id.
public record VisitsReceived(VisitBatchId batchId, List<LocalDate> days) implements Event {
    public VisitsReceived {
        days = List.copyOf(days);
    }
}
