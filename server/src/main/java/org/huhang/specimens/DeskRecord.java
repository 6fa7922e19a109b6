package org.huhang.specimens;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.huhang.access.DeviceId;
import org.huhang.access.DeviceRecords;
import org.huhang.specimens.RefusedDeskRecord.DeskRefusal;
import org.jspecify.annotations.Nullable;

/// A record that a device brought.
///
/// @param act what it says; none where it cannot be read
/// @param occurredAt by the city's clock, as is `receivedAt`
record DeskRecord(DeviceRecords.Beyond record, @Nullable DeskAct act, Instant occurredAt, Instant receivedAt) {

    /// By which records of a device name each other.
    record Key(DeviceId deviceId, int number) {
        /// Of the fact that it becomes; the same however often it is read.
        UUID id() {
            return UUID.nameUUIDFromBytes((deviceId.value() + "/" + number).getBytes(StandardCharsets.UTF_8));
        }
    }

    Key key() {
        return new Key(record.deviceId(), record.number());
    }

    Key key(int number) {
        return new Key(record.deviceId(), number);
    }

    RefusedDeskRecord refused(DeskRefusal reason) {
        return new RefusedDeskRecord(
                record.deviceId(),
                record.number(),
                record.kind(),
                reason,
                act == null ? null : act.roundId(),
                act == null ? null : act.tube(),
                record.areaId(),
                record.accountId(),
                occurredAt,
                receivedAt);
    }
}
