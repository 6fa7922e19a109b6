package org.huhang.specimens;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.rounds.Listed;
import org.huhang.shared.Copy;
import org.huhang.specimens.DeskIntake.Registration;
import org.huhang.specimens.DeskIntake.Swab;
import org.jdbi.v3.core.Handle;

/// Whose swabs went into which tube, and whose those turned out to be that came before their registration. Both keep
/// what the round asks of the person, for that decides whether the tube is overfull.
final class SwabRows {
    /// Why somebody's swab becomes theirs: their registration came after it.
    private static final String LATE = "LATE";

    private final Handle handle;
    private final UUID batch;

    SwabRows(Handle handle, UUID batch) {
        this.handle = handle;
        this.batch = batch;
    }

    void add(List<Swab> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.swabs",
                "device_id",
                "number",
                "batch_id",
                "round_id",
                "registration_number",
                "person_id",
                "tube_code",
                "pool_size",
                "household_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            all.forEach(each -> {
                var record = each.record().record();
                rows.row()
                        .put(record.deviceId())
                        .put(record.number())
                        .put(batch)
                        .put(each.act().roundId())
                        .put(each.act().registration())
                        .put(each.personId())
                        .put(each.act().tube());
                listed(rows, each.listed())
                        .put(record.accountId())
                        .put(each.record().occurredAt())
                        .put(each.record().receivedAt());
            });
        }
    }

    void addLate(List<Registration> late) {
        if (late.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.identifications",
                "device_id",
                "number",
                "batch_id",
                "round_id",
                "person_id",
                "pool_size",
                "household_id",
                "reason",
                "account_id",
                "occurred_at",
                "received_at")) {
            late.forEach(each -> {
                rows.row()
                        .put(each.record().record().deviceId())
                        .put(each.record().record().number())
                        .put(batch)
                        .put(each.act().roundId())
                        .put(each.personId());
                listed(rows, each.listed())
                        .put(LATE)
                        .none()
                        .put(each.record().occurredAt())
                        .put(each.record().receivedAt());
            });
        }
    }

    private static Copy listed(Copy rows, Optional<Listed> listed) {
        return listed.map(found -> rows.put(found.poolSize()).put(found.householdId()))
                .orElseGet(() -> rows.none().none());
    }
}
