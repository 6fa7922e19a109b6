package org.huhang.zones;

import java.util.List;
import org.huhang.shared.Event;

/// Notices opened, changed or closed these zones; from when on, their facts say.
public record ZonesChanged(List<ZoneId> zoneIds) implements Event {
    public ZonesChanged {
        zoneIds = List.copyOf(zoneIds);
    }
}
