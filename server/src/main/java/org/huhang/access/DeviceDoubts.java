package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What is doubtful in what a device sent: as it was judged when it came, and as the records beside it say now.
@ApplicationScoped
class DeviceDoubts {
    private static final int MOST_SHOWN = 500;

    private final Jdbi jdbi;
    private final Map<String, DeviceRecordKinds> modules = new HashMap<>();

    DeviceDoubts(Jdbi jdbi, Instance<DeviceRecordKinds> all) {
        this.jdbi = jdbi;
        all.forEach(module -> module.kinds().keySet().forEach(kind -> modules.put(kind, module)));
    }

    /// A record and all that is doubtful about it.
    ///
    /// @param number empty where the device cannot be held to have written it
    /// @param text what its module says of it, empty where none knows it
    /// @param deviceAt by the device's own clock
    /// @param canBeTakenIn whether a module could take it after all
    /// @param isOpen whether it waits for a review; what is derived alone ends by itself
    @Schema(name = "DoubtfulRecord")
    record Doubtful(
            long id,
            @Nullable Integer number,
            @Nullable String kind,
            String text,
            @Nullable Instant deviceAt,
            @Nullable Instant occurredAt,
            Instant receivedAt,
            List<RecordDoubt> doubts,
            boolean canBeTakenIn,
            boolean isOpen,
            @Nullable Reviewed review) {}

    @Schema(name = "RecordReview")
    record Reviewed(DeviceReviews.Verdict verdict, String reason, String byName, Instant at) {}

    /// What waits for a review first.
    List<Doubtful> list(DeviceId device) {
        return jdbi
                .withHandle(h -> h.createQuery("""
                with judged as (
                    select r.id, r.number, r.kind, r.text, r.device_at, r.occurred_at, r.received_at,
                           r.doubts as kept,
                           r.doubts
                           || case when r.number > h.through + 1 and p.id is null
                                   then array['GAP'] else '{}' end
                           || case when r.number = 1 and r.previous <> ''
                                     or p.id is not null and r.previous is distinct from p.digest
                                   then array['CHAIN_BROKEN'] else '{}' end as doubts
                      from access.device_records r
                      join access.device_heads h on h.device_id = r.device_id
                      left join access.device_records p
                        on p.device_id = r.device_id
                       and p.number = r.number - 1
                       and not ('NUMBER_TAKEN' = any (p.doubts))
                     where r.device_id = :device)
                select j.id, j.number, j.kind, j.text, j.device_at, j.occurred_at, j.received_at, j.doubts,
                       j.kept <> '{}' as is_kept_in_doubt, w.verdict, w.reason, w.reviewed_at,
                       a.display_name as reviewed_by_name
                  from judged j
                  left join access.device_reviews w on w.record_id = j.id
                  left join access.accounts a on a.id = w.reviewed_by
                 where j.doubts <> '{}'
                 order by w.record_id is not null, j.id
                 limit :most
                """)
                        .bind("device", device)
                        .bind("most", MOST_SHOWN)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(this::shown)
                .toList();
    }

    private Doubtful shown(Row row) {
        return new Doubtful(
                row.id,
                row.number,
                row.kind,
                describe(row.kind, row.text),
                row.deviceAt,
                row.occurredAt,
                row.receivedAt,
                row.doubts,
                row.isKeptInDoubt
                        && row.number != null
                        && row.kind != null
                        && !row.doubts.contains(RecordDoubt.NUMBER_TAKEN),
                row.isKeptInDoubt && row.verdict == null,
                row.review());
    }

    private String describe(@Nullable String kind, byte[] text) {
        var module = kind == null ? null : modules.get(kind);
        return kind == null || module == null
                ? ""
                : DeviceRecord.read(new String(text, StandardCharsets.UTF_8))
                        .map(record -> module.describe(kind, record.body()))
                        .orElse("");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            long id,
            @Nullable Integer number,
            @Nullable String kind,
            byte[] text,
            @Nullable Instant deviceAt,
            @Nullable Instant occurredAt,
            Instant receivedAt,
            List<RecordDoubt> doubts,
            boolean isKeptInDoubt,
            DeviceReviews.@Nullable Verdict verdict,
            @Nullable String reason,
            @Nullable Instant reviewedAt,
            @Nullable String reviewedByName) {

        @Nullable
        Reviewed review() {
            return verdict == null || reason == null || reviewedAt == null || reviewedByName == null
                    ? null
                    : new Reviewed(verdict, reason, reviewedByName, reviewedAt);
        }
    }
}
