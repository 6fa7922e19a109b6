package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RefusedRoundRecordStore {
    private final Jdbi jdbi;

    RefusedRoundRecordStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The same again is nothing new.
    void add(Collection<RefusedRoundRecord> refused) {
        if (refused.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var rows = h.prepareBatch("""
                    insert into rounds.refused_records
                           (device_id, number, kind, area_id, account_id, reason, occurred_at, received_at)
                    values (:deviceId, :number, :kind, :areaId, :accountId, :reason, :occurredAt, :receivedAt)
                    on conflict (device_id, number) do nothing
                    """);
            refused.forEach(each -> rows.bind("deviceId", each.deviceId())
                    .bind("number", each.number())
                    .bind("kind", each.kind())
                    .bind("areaId", each.areaId())
                    .bind("accountId", each.accountId())
                    .bind("reason", each.reason())
                    .bind("occurredAt", each.occurredAt())
                    .bind("receivedAt", each.receivedAt())
                    .add());
            rows.execute();
        });
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from rounds.refused_records")
                .mapTo(AreaId.class)
                .list());
    }

    /// Of devices in these areas, the latest first.
    List<RefusedRoundRecord> list(Collection<AreaId> areas, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select device_id, number, kind, area_id, account_id, reason, occurred_at, received_at
                  from rounds.refused_records
                 where area_id = any(:areas)
                 order by received_at desc, device_id, number
                 limit :most
                """)
                .bind("areas", Id.array(areas))
                .bind("most", most)
                .mapTo(RefusedRoundRecord.class)
                .list());
    }
}
