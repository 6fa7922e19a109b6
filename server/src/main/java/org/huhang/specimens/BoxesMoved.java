package org.huhang.specimens;

import java.util.List;
import org.huhang.shared.Event;

/// Boxes were packed, sent to a laboratory, handed over or received.
public record BoxesMoved(List<BoxId> boxIds) implements Event {
    public BoxesMoved {
        boxIds = List.copyOf(boxIds);
    }
}
