package org.huhang.specimens;

import java.util.List;
import java.util.UUID;
import org.huhang.rounds.RoundId;
import org.huhang.shared.Copy;
import org.jdbi.v3.core.Handle;

/// Which tubes hold the swab of a surface, and of which.
final class SurfaceRows {
    private final Handle handle;
    private final UUID batch;

    SurfaceRows(Handle handle, UUID batch) {
        this.handle = handle;
        this.batch = batch;
    }

    void add(List<DeskRecord> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.surfaces",
                "tube_code",
                "device_id",
                "number",
                "batch_id",
                "round_id",
                "place",
                "surface",
                "area_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            all.forEach(each -> {
                if (each.act() instanceof DeskAct.Surface(RoundId round, String tube, String place, String surface)) {
                    rows.row()
                            .put(tube)
                            .put(each.record().deviceId())
                            .put(each.record().number())
                            .put(batch)
                            .put(round)
                            .put(place)
                            .put(surface)
                            .put(each.record().areaId())
                            .put(each.record().accountId())
                            .put(each.occurredAt())
                            .put(each.receivedAt());
                }
            });
        }
    }
}
