package org.huhang.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a device brings in one request, looked at and not yet kept.
///
/// @param entry what the audit log is told of the request, in the same transaction
record ComingRecords(
        DeviceId device,
        List<JudgedRecord> records,
        Instant receivedAt,
        @Nullable AuditEntry entry) {
    ComingRecords with(List<JudgedRecord> others) {
        return new ComingRecords(device, others, receivedAt, entry);
    }

    /// An empty one is something too.
    int weight() {
        return Math.max(1, records.size());
    }
}
