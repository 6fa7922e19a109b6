package org.huhang.specimens;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huhang.rounds.RoundId;
import org.huhang.shared.Copy;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What was told of tubes. A tube of which only a swab told is heard of: whoever looks for it finds it all the same.
final class TubeFactRows {
    private final Handle handle;
    private final UUID batch;

    TubeFactRows(Handle handle, UUID batch) {
        this.handle = handle;
        this.batch = batch;
    }

    /// @param heard by tube, the swab that told of it first
    void add(List<DeskRecord> told, Map<String, DeskRecord> heard) {
        if (told.isEmpty() && heard.isEmpty()) {
            return;
        }
        try (var rows = new Copy(
                handle,
                "specimens.tube_facts",
                "id",
                "batch_id",
                "tube_code",
                "round_id",
                "kind",
                "pool_size",
                "swabs",
                "bound",
                "swab_number",
                "reason",
                "post_id",
                "device_id",
                "area_id",
                "account_id",
                "occurred_at",
                "received_at")) {
            told.forEach(each -> add(rows, each.key().id(), each));
            heard.forEach((tube, each) -> add(rows, DeskIntake.idOfHeard(tube), each));
        }
    }

    private void add(Copy rows, UUID id, DeskRecord each) {
        var act = Objects.requireNonNull(each.act());
        var said = Said.by(act);
        rows.row().put(id).put(batch).put(act.tube()).put(act.roundId()).put(said.kind);
        put(rows, said.poolSize);
        put(rows, said.swabs);
        put(rows, said.bound);
        put(rows, said.swab);
        rows.put(said.reason)
                .put(said.postId)
                .put(each.record().deviceId())
                .put(each.record().areaId())
                .put(each.record().accountId())
                .put(each.occurredAt())
                .put(each.receivedAt());
    }

    private static void put(Copy rows, @Nullable Integer number) {
        if (number == null) {
            rows.none();
        } else {
            rows.put(number.intValue());
        }
    }

    /// The columns of which each kind of fact fills its own.
    private record Said(
            String kind,
            @Nullable Integer poolSize,
            @Nullable Integer swabs,
            @Nullable Integer bound,
            @Nullable Integer swab,
            @Nullable String reason,
            @Nullable UUID postId) {
        static Said by(DeskAct act) {
            return switch (act) {
                case DeskAct.Taken _ -> new Said("HEARD_OF", null, null, null, null, null, null);
                case DeskAct.Opened(RoundId _, String _, int poolSize, UUID postId) ->
                    new Said("OPENED", poolSize, null, null, null, null, postId);
                case DeskAct.Closed(RoundId _, String _, int swabs, int bound) ->
                    new Said("CLOSED", null, swabs, bound, null, null, null);
                case DeskAct.Voided(RoundId _, String _, String reason) ->
                    new Said("VOIDED", null, null, null, null, reason, null);
                case DeskAct.SwabVoided(RoundId _, String _, int swab, String reason) ->
                    new Said("SWAB_VOIDED", null, null, null, swab, reason, null);
                case DeskAct.Registered _, DeskAct.RegistrationVoided _, DeskAct.Surface _, DeskAct.Carried _ ->
                    throw new IllegalArgumentException("no fact of a tube");
            };
        }
    }
}
