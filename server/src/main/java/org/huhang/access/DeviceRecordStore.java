package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The rows of devices' records: added, never changed.
@ApplicationScoped
class DeviceRecordStore {
    private static final int MOST_SHOWN = 500;

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

    void moveHead(DeviceId device, DeviceHead head) {
        jdbi.useHandle(h -> h.createUpdate("""
                update access.device_heads
                   set through = :through, through_digest = :digest, top = :top
                 where device_id = :device
                """)
                .bind("through", head.through())
                .bind("digest", head.throughDigest())
                .bind("top", head.top())
                .bind("device", device)
                .execute());
    }

    /// Of those that come now, the ones that are here already, by [JudgedRecord#identity].
    Set<String> known(DeviceId device, Collection<JudgedRecord> coming) {
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
            var rows = h.prepareBatch("""
                    insert into access.device_records
                           (batch_id, device_id, number, digest, genuine, text, signature, kind, previous,
                            device_at, occurred_at, received_at, doubts)
                    values (:batch, :device, :number, :digest, :genuine, :text, :signature, :kind, :previous,
                            :deviceAt, :occurredAt, :at, :doubts)
                    """);
            for (var each : records) {
                var record = each.record();
                rows.bind("batch", batch)
                        .bind("device", device)
                        .bind("number", each.number())
                        .bind("digest", each.digest())
                        .bind("genuine", each.isGenuine())
                        .bind("text", each.text().getBytes(StandardCharsets.UTF_8))
                        .bind("signature", each.signature().getBytes(StandardCharsets.UTF_8))
                        .bind("kind", record != null && kinds.containsKey(record.kind()) ? record.kind() : null)
                        .bind("previous", each.previous())
                        .bind("deviceAt", record == null ? null : record.deviceAt())
                        .bind("occurredAt", record == null ? null : record.occurredAt())
                        .bind("at", at)
                        .bind("doubts", each.doubts().stream().map(Enum::name).toArray(String[]::new))
                        .add();
            }
            rows.execute();
        });
    }

    /// In the device's order.
    List<DeviceRecords.Beyond> listBeyondDoubt(UUID batch) {
        return jdbi.withHandle(h -> h.createQuery("""
                select r.device_id, r.number, d.account_id, d.area_id, r.kind, convert_from(r.text, 'UTF8') as text,
                       r.occurred_at, r.received_at
                  from access.device_records r
                  join access.devices d on d.id = r.device_id
                 where r.batch_id = :batch and r.doubts = '{}'
                 order by r.device_id, r.number
                """)
                .bind("batch", batch)
                .mapTo(DeviceRecords.Beyond.class)
                .list());
    }

    /// With the doubts that the records beside it settle or raise.
    List<DeviceRecords.Doubtful> listDoubtful(DeviceId device) {
        return jdbi.withHandle(h -> h.createQuery("""
                with judged as (
                    select r.id, r.number, r.kind, r.device_at, r.occurred_at, r.received_at,
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
                select number, kind, device_at, occurred_at, received_at, doubts
                  from judged
                 where doubts <> '{}'
                 order by id
                 limit :most
                """)
                .bind("device", device)
                .bind("most", MOST_SHOWN)
                .mapTo(DeviceRecords.Doubtful.class)
                .list());
    }
}
