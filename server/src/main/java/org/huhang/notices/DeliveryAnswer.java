package org.huhang.notices;

import java.time.Instant;

/// A message with its state as of now.
public record DeliveryAnswer(Delivery delivery, Delivery.State state) {
    static DeliveryAnswer of(Delivery delivery, Instant now) {
        return new DeliveryAnswer(delivery, delivery.state(now));
    }
}
