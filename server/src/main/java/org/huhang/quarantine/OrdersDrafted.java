package org.huhang.quarantine;

import java.util.List;
import org.huhang.shared.Event;

/// New versions of these orders wait for a named person.
public record OrdersDrafted(List<OrderId> orderIds) implements Event {
    public OrdersDrafted {
        orderIds = List.copyOf(orderIds);
    }
}
