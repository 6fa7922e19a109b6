package org.huhang.specimens;

import java.util.List;
import java.util.UUID;
import org.huhang.shared.Copy;
import org.jdbi.v3.core.Handle;

/// What was not taken in, with its reason: nothing that a device brought is dropped.
final class RefusedDeskRows {
    private final Handle handle;
    private final UUID batch;

    RefusedDeskRows(Handle handle, UUID batch) {
        this.handle = handle;
        this.batch = batch;
    }

    void add(List<RefusedDeskRecord> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.refused_records",
                "device_id",
                "number",
                "batch_id",
                "kind",
                "reason",
                "round_id",
                "tube_code",
                "area_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            all.forEach(each -> rows.row()
                    .put(each.deviceId())
                    .put(each.number())
                    .put(batch)
                    .put(each.kind())
                    .put(each.reason().name())
                    .put(each.roundId())
                    .put(each.tubeCode())
                    .put(each.areaId())
                    .put(each.accountId())
                    .put(each.occurredAt())
                    .put(each.receivedAt()));
        }
    }
}
