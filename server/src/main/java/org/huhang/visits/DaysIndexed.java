package org.huhang.visits;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.Event;

/// What is known of these days is in a node's contact index now, and was not before: ask it again.
public record DaysIndexed(List<LocalDate> days) implements Event {
    public DaysIndexed {
        days = List.copyOf(days);
    }
}
