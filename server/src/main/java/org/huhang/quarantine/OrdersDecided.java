package org.huhang.quarantine;

import java.util.List;
import org.huhang.shared.Event;

/// A named person approved, released or revoked these orders.
public record OrdersDecided(List<OrderId> orderIds) implements Event {
    public OrdersDecided {
        orderIds = List.copyOf(orderIds);
    }
}
