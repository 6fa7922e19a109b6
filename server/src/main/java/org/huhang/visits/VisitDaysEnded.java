package org.huhang.visits;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.Event;

/// The time of these days is over: their keys and files are to be destroyed, and whatever was made from them.
public record VisitDaysEnded(List<LocalDate> days, List<Long> keyNumbers) implements Event {
    public VisitDaysEnded {
        days = List.copyOf(days);
        keyNumbers = List.copyOf(keyNumbers);
    }
}
