package org.huhang.access;

import java.time.Instant;
import java.util.List;
import org.huhang.access.DeviceAuthority.Held;

/// What the house knows of a device before it looks at what that sends.
record DeviceStanding(KeyedDevice keyed, List<Held> authority, DeviceHead head) {
    DeviceRecords.Known known(Instant at) {
        return head.known(at, device().revokedAt() != null);
    }

    Device device() {
        return keyed.device();
    }
}
