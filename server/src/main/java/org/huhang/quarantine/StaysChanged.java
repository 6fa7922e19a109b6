package org.huhang.quarantine;

import java.util.List;
import org.huhang.shared.Event;

/// Where these orders are served, or whether the person is there, is another now.
public record StaysChanged(List<OrderId> orderIds) implements Event {
    public StaysChanged {
        orderIds = List.copyOf(orderIds);
    }
}
