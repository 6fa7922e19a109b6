package org.huhang.rounds;

import java.util.List;
import org.huhang.shared.Event;

/// Rounds were opened, changed or ended.
public record RoundsChanged(List<RoundId> roundIds) implements Event {
    public RoundsChanged {
        roundIds = List.copyOf(roundIds);
    }
}
