package org.huhang.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// The time on the wall: for sign-in, audit and keys, which no drill may move.
@ApplicationScoped
public class WallClock {
    public Instant now() {
        return Instant.now();
    }
}
