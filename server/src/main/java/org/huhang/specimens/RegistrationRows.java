package org.huhang.specimens;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.huhang.rounds.RoundId;
import org.huhang.shared.Copy;
import org.huhang.specimens.DeskIntake.Registration;
import org.jdbi.v3.core.Handle;

/// Who signed in at desks, and which of these were signed in by mistake: two tables, for a registration is never
/// taken away.
final class RegistrationRows {
    private final Handle handle;
    private final UUID batch;

    RegistrationRows(Handle handle, UUID batch) {
        this.handle = handle;
        this.batch = batch;
    }

    void add(List<Registration> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.registrations",
                "device_id",
                "number",
                "batch_id",
                "round_id",
                "person_id",
                "way",
                "slip",
                "named_sealed",
                "post_id",
                "area_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            all.forEach(each -> {
                var record = each.record().record();
                var sealed = each.act().sealed();
                rows.row()
                        .put(record.deviceId())
                        .put(record.number())
                        .put(batch)
                        .put(each.act().roundId())
                        .put(each.personId())
                        .put(each.act().way().name())
                        .put(each.act().slip())
                        .put(
                                each.personId() != null || sealed == null
                                        ? null
                                        : sealed.toString().getBytes(StandardCharsets.UTF_8))
                        .put(each.act().postId())
                        .put(record.areaId())
                        .put(record.accountId())
                        .put(each.record().occurredAt())
                        .put(each.record().receivedAt());
            });
        }
    }

    void addVoidings(List<DeskRecord> all) {
        if (all.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.registration_voidings",
                "device_id",
                "number",
                "batch_id",
                "round_id",
                "registration_number",
                "reason",
                "area_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            all.forEach(each -> {
                if (each.act() instanceof DeskAct.RegistrationVoided(RoundId round, int registration, String reason)) {
                    rows.row()
                            .put(each.record().deviceId())
                            .put(each.record().number())
                            .put(batch)
                            .put(round)
                            .put(registration)
                            .put(reason)
                            .put(each.record().areaId())
                            .put(each.record().accountId())
                            .put(each.occurredAt())
                            .put(each.receivedAt());
                }
            });
        }
    }
}
