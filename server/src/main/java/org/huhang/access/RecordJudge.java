package org.huhang.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.access.DeviceAuthority.Held;

/// Finds all that is doubtful about a device's record, but for what its number means beside the others'.
/// The cases in `web/src/shared/offline/golden` hold it equal to the client's model of it.
record RecordJudge(Device device, List<Held> authority, Map<String, Permission> kinds, AcceptedVersions versions) {

    Set<RecordDoubt> doubts(DeviceRecord record, Instant receivedAt) {
        var doubts = EnumSet.noneOf(RecordDoubt.class);
        var at = record.occurredAt();
        if (!isOwn(record)) {
            doubts.add(RecordDoubt.OTHER_DEVICE);
        }
        if (!versions.covers(record.version())) {
            doubts.add(RecordDoubt.VERSION_UNKNOWN);
        }
        RecordAge.doubt(at, receivedAt).ifPresent(doubts::add);
        if (at.isBefore(device.enrolledAt().minus(RecordAge.TOLERATED))) {
            doubts.add(RecordDoubt.BEFORE_ENROLMENT);
        }
        var revokedAt = device.revokedAt();
        // by arrival, for who took the device away could date back whatever it writes
        if (revokedAt != null && !revokedAt.isAfter(receivedAt)) {
            doubts.add(RecordDoubt.DEVICE_REVOKED);
        }
        var permission = kinds.get(record.kind());
        if (permission == null) {
            doubts.add(RecordDoubt.KIND_UNKNOWN);
        } else if (authority.stream().noneMatch(held -> held.allows(permission, at))) {
            doubts.add(RecordDoubt.NO_AUTHORITY);
        }
        return doubts;
    }

    boolean isOwn(DeviceRecord record) {
        return record.isOf(device.id());
    }
}
