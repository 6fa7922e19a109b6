package org.huhang.visits;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.Event;

/// Of these days some visits count no more, or others count for them.
public record VisitsCorrected(List<LocalDate> days) implements Event {
    public VisitsCorrected {
        days = List.copyOf(days);
    }
}
