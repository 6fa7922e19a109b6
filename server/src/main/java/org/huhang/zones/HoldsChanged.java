package org.huhang.zones;

import java.util.List;
import org.huhang.shared.Event;

/// These holds were approved, or people were let go. That one ends by its time is no event: whoever reads it looks at
/// the clock.
public record HoldsChanged(List<HoldId> holdIds) implements Event {
    public HoldsChanged {
        holdIds = List.copyOf(holdIds);
    }
}
