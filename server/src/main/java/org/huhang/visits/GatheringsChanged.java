package org.huhang.visits;

import java.util.List;
import org.huhang.shared.Event;

/// Gatherings were entered, or who attended them is now known otherwise.
public record GatheringsChanged(List<GatheringId> gatheringIds) implements Event {
    public GatheringsChanged {
        gatheringIds = List.copyOf(gatheringIds);
    }
}
