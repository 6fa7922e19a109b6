package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import java.util.function.Function;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

/// The rows of devices' records: added, never changed.
@ApplicationScoped
class DeviceRecordStore {
    private final Jdbi jdbi;

    DeviceRecordStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<DeviceId, DeviceHead> heads(Collection<DeviceId> devices) {
        var heads = new HashMap<DeviceId, DeviceHead>();
        jdbi.useHandle(h -> h.createQuery("""
                select through, through_digest, top, device_id
                  from access.device_heads
                 where device_id = any(:devices)
                """)
                .bind("devices", Id.array(devices))
                .map((row, context) -> heads.put(new DeviceId(row.getObject(4, UUID.class)), head(row)))
                .list());
        return heads;
    }

    private static DeviceHead head(ResultSet row) throws SQLException {
        return new DeviceHead(row.getInt(1), row.getString(2), row.getInt(3));
    }

    /// A head under which other records of its device wait.
    record HeldHead(DeviceId device, DeviceHead head, boolean isRevoked) {}

    /// In the order of their ids, as everybody holds them: two who hold several never wait for each other.
    Map<DeviceId, HeldHead> holdHeads(Collection<DeviceId> devices) {
        var held = new HashMap<DeviceId, HeldHead>();
        jdbi.useHandle(h -> h.createQuery("""
                select h.through, h.through_digest, h.top, h.device_id,
                       exists (select from access.device_revocations r where r.device_id = h.device_id)
                  from access.device_heads h
                 where h.device_id = any(:devices)
                 order by h.device_id
                   for update
                """)
                .bind("devices", Id.array(devices))
                .map((row, context) -> {
                    var device = new DeviceId(row.getObject(4, UUID.class));
                    return held.put(device, new HeldHead(device, head(row), row.getBoolean(5)));
                })
                .list());
        return held;
    }

    void moveHeads(Collection<DeviceNumbers> moved) {
        jdbi.useHandle(h -> h.createUpdate("""
                update access.device_heads h
                   set through = m.through, through_digest = m.digest, top = m.top, numbered = h.numbered + m.added,
                       returned_at = m.at
                  from unnest(:devices::uuid[], :throughs::int[], :digests::text[], :tops::int[], :added::int[],
                              :at::timestamptz[]) as m (device_id, through, digest, top, added, at)
                 where h.device_id = m.device_id
                """)
                .bind(
                        "devices",
                        Id.array(moved.stream().map(DeviceNumbers::device).toList()))
                .bind("throughs", numbers(moved, each -> each.head().through()))
                .bind("digests", texts(moved, each -> each.head().throughDigest()))
                .bind("tops", numbers(moved, each -> each.head().top()))
                .bind("added", numbers(moved, DeviceNumbers::added))
                .bind("at", texts(moved, each -> String.valueOf(each.returnedAt())))
                .execute());
    }

    private static <T> Integer[] numbers(Collection<T> all, Function<T, Integer> of) {
        return all.stream().map(of).toArray(Integer[]::new);
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> of) {
        return all.stream().map(of).toArray(String[]::new);
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
    Map<DeviceId, Set<String>> known(Collection<ComingRecords> coming) {
        var known = new HashMap<DeviceId, Set<String>>();
        var asked = coming.stream()
                .flatMap(each -> each.records().stream().map(record -> Map.entry(each.device(), record.digest())))
                .toList();
        if (!asked.isEmpty()) {
            jdbi.useHandle(h -> h.createQuery("""
                    select r.device_id, r.digest || r.genuine::text
                      from unnest(:devices::uuid[], :digests::text[]) as c (device_id, digest)
                      join access.device_records r on r.device_id = c.device_id and r.digest = c.digest
                    """)
                    .bind(
                            "devices",
                            Id.array(asked.stream().map(Map.Entry::getKey).toList()))
                    .bind("digests", texts(asked, Map.Entry::getValue))
                    .map((row, context) -> known.computeIfAbsent(
                                    new DeviceId(row.getObject(1, UUID.class)), _ -> new HashSet<>())
                            .add(row.getString(2)))
                    .list());
        }
        return known;
    }

    /// Digests by number, of all above each head's `through`.
    Map<DeviceId, SortedMap<Integer, String>> beyond(Collection<HeldHead> heads) {
        var beyond = new HashMap<DeviceId, SortedMap<Integer, String>>();
        if (!heads.isEmpty()) {
            jdbi.useHandle(h -> h.createQuery("""
                    select r.device_id, r.number, r.digest
                      from unnest(:devices::uuid[], :throughs::int[]) as h (device_id, through)
                      join access.device_records r
                        on r.device_id = h.device_id
                       and r.number > h.through
                       and not ('NUMBER_TAKEN' = any (r.doubts))
                    """)
                    .bind(
                            "devices",
                            Id.array(heads.stream().map(HeldHead::device).toList()))
                    .bind("throughs", numbers(heads, each -> each.head().through()))
                    .map((row, context) -> beyond.computeIfAbsent(
                                    new DeviceId(row.getObject(1, UUID.class)), _ -> new TreeMap<>())
                            .put(row.getInt(2), row.getString(3)))
                    .list());
        }
        return beyond;
    }

    void add(UUID batch, Collection<ComingRecords> coming) {
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
                for (var each : coming) {
                    each.records().forEach(record -> add(rows, batch, each, record));
                }
            }
        });
    }

    private static void add(Copy rows, UUID batch, ComingRecords coming, JudgedRecord each) {
        var record = each.record();
        rows.row().put(batch).put(coming.device());
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
                .put(each.kind())
                .put(each.previous())
                .put(record == null ? null : record.deviceAt())
                .put(record == null ? null : record.occurredAt())
                .put(coming.receivedAt())
                .put(each.doubts().stream().map(Enum::name).toList());
    }

    /// In the device's order.
    List<DeviceRecords.Beyond> listBeyondDoubt(UUID batch, Collection<String> kinds) {
        return jdbi.withHandle(h -> h.createQuery("""
                select r.device_id, r.number, d.account_id, d.area_id, r.kind, r.text, r.occurred_at, r.received_at
                  from access.device_records r
                  join access.devices d on d.id = r.device_id
                 where r.batch_id = :batch
                   and r.kind = any(:kinds)
                   and (r.doubts = '{}'
                        or exists (select from access.device_reviews w
                                    where w.record_id = r.id and w.verdict = 'TAKEN_IN'))
                 order by r.device_id, r.number
                """)
                .bind("batch", batch)
                .bind("kinds", kinds.toArray(String[]::new))
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
