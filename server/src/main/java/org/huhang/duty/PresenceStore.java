package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PresenceStore {
    private final Jdbi jdbi;

    PresenceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The same again is nothing new.
    void add(Collection<Presence> facts) {
        if (facts.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            var rows = h.prepareBatch("""
                    insert into duty.presence
                           (device_id, number, account_id, area_id, kind, post, occurred_at, received_at)
                    values (:deviceId, :number, :accountId, :areaId, :kind, :post, :occurredAt, :receivedAt)
                    on conflict (device_id, number) do nothing
                    """);
            facts.forEach(fact -> rows.bind("deviceId", fact.deviceId())
                    .bind("number", fact.number())
                    .bind("accountId", fact.accountId())
                    .bind("areaId", fact.areaId())
                    .bind("kind", fact.kind())
                    .bind("post", fact.post())
                    .bind("occurredAt", fact.occurredAt())
                    .bind("receivedAt", fact.receivedAt())
                    .add());
            rows.execute();
        });
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from duty.presence")
                .mapTo(AreaId.class)
                .list());
    }

    /// The latest first.
    List<Presence> list(Collection<AreaId> areas, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select device_id, number, account_id, area_id, kind, post, occurred_at, received_at
                  from duty.presence
                 where area_id = any(:areas)
                 order by occurred_at desc, device_id, number desc
                 limit :most
                """)
                .bind("areas", Id.array(areas))
                .bind("most", most)
                .mapTo(Presence.class)
                .list());
    }
}
