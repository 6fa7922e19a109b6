package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.jdbi.v3.core.Jdbi;

/// The rows of devices' records: added, never changed.
@ApplicationScoped
class DeviceRecordStore {
    private final Jdbi jdbi;

    DeviceRecordStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    DeviceHead head(DeviceId device) {
        return head(device, "");
    }

    /// Another batch of the same device waits here.
    DeviceHead holdHead(DeviceId device) {
        return head(device, "for update");
    }

    private DeviceHead head(DeviceId device, String lock) {
        return jdbi.withHandle(h -> h.createQuery("""
                select through, through_digest, top from access.device_heads where device_id = :device
                """ + lock)
                .bind("device", device)
                .mapTo(DeviceHead.class)
                .one());
    }

    /// @param added with the numbers that are new here
    void moveHead(DeviceId device, DeviceHead head, Collection<JudgedRecord> added, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                update access.device_heads
                   set through = :through, through_digest = :digest, top = :top, numbered = numbered + :added,
                       returned_at = :at
                 where device_id = :device
                """)
                .bind("through", head.through())
                .bind("digest", head.throughDigest())
                .bind("top", head.top())
                .bind(
                        "added",
                        added.stream().filter(JudgedRecord::isFirstOfItsNumber).count())
                .bind("at", at)
                .bind("device", device)
                .execute());
    }

    /// Signatures by digest, of those that the device has signed.
    Map<String, String> listGenuine(DeviceId device, Collection<ReadRecord> coming) {
        var signatures = new HashMap<String, String>();
        if (!coming.isEmpty()) {
            jdbi.useHandle(h -> h.createQuery("""
                    select digest, signature
                      from access.device_records
                     where device_id = :device and digest = any(:digests) and genuine
                    """)
                    .bind("device", device)
                    .bind("digests", coming.stream().map(ReadRecord::digest).toArray(String[]::new))
                    .map((row, context) ->
                            signatures.put(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
                    .list());
        }
        return signatures;
    }

    /// Of those that come now, the ones that are here already, by [JudgedRecord#identity].
    Set<String> known(DeviceId device, Collection<JudgedRecord> coming) {
        if (coming.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(jdbi.withHandle(h -> h.createQuery("""
                select digest || genuine::text
                  from access.device_records
                 where device_id = :device and digest = any(:digests)
                """)
                .bind("device", device)
                .bind("digests", coming.stream().map(JudgedRecord::digest).toArray(String[]::new))
                .mapTo(String.class)
                .list()));
    }

    /// Digests by number, above that one.
    SortedMap<Integer, String> beyond(DeviceId device, int through) {
        record Numbered(int number, String digest) {}
        var beyond = new TreeMap<Integer, String>();
        jdbi.useHandle(h -> h.createQuery("""
                select number, digest
                  from access.device_records
                 where device_id = :device
                   and number > :through
                   and not ('NUMBER_TAKEN' = any (doubts))
                """)
                .bind("device", device)
                .bind("through", through)
                .map((row, context) -> new Numbered(row.getInt(1), row.getString(2)))
                .forEach(each -> beyond.put(each.number(), each.digest())));
        return beyond;
    }

    void add(UUID batch, DeviceId device, Collection<JudgedRecord> records, Map<String, Permission> kinds, Instant at) {
        jdbi.useHandle(h -> {
            try (var rows = new Copy(
                    h,
                    "access.device_records",
                    "batch_id",
                    "device_id",
                    "number",
                    "digest",
                    "genuine",
                    "text",
                    "signature",
                    "kind",
                    "previous",
                    "device_at",
                    "occurred_at",
                    "received_at",
                    "doubts")) {
                records.forEach(each -> add(rows, batch, device, each, kinds, at));
            }
        });
    }

    private static void add(
            Copy rows, UUID batch, DeviceId device, JudgedRecord each, Map<String, Permission> kinds, Instant at) {
        var record = each.record();
        rows.row().put(batch).put(device);
        var number = each.number();
        if (number == null) {
            rows.none();
        } else {
            rows.put(number.intValue());
        }
        rows.put(each.digest())
                .put(each.isGenuine())
                .put(each.text().getBytes(StandardCharsets.UTF_8))
                .put(each.signature().getBytes(StandardCharsets.UTF_8))
                .put(record != null && kinds.containsKey(record.kind()) ? record.kind() : null)
                .put(each.previous())
                .put(record == null ? null : record.deviceAt())
                .put(record == null ? null : record.occurredAt())
                .put(at)
                .put(each.doubts().stream().map(Enum::name).toList());
    }

    /// In the device's order.
    List<DeviceRecords.Beyond> listBeyondDoubt(UUID batch) {
        return jdbi.withHandle(h -> h.createQuery("""
                select r.device_id, r.number, d.account_id, d.area_id, r.kind, r.text, r.occurred_at, r.received_at
                  from access.device_records r
                  join access.devices d on d.id = r.device_id
                 where r.batch_id = :batch
                   and (r.doubts = '{}'
                        or exists (select from access.device_reviews w
                                    where w.record_id = r.id and w.verdict = 'TAKEN_IN'))
                 order by r.device_id, r.number
                """)
                .bind("batch", batch)
                .map((row, context) -> new DeviceRecords.Beyond(
                        new DeviceId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        new AccountId(row.getObject(3, UUID.class)),
                        new AreaId(row.getObject(4, UUID.class)),
                        row.getString(5),
                        new String(row.getBytes(6), StandardCharsets.UTF_8),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getObject(8, OffsetDateTime.class).toInstant()))
                .list());
    }
}
