package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RefusedDeskRecordStore {
    private final Jdbi jdbi;

    RefusedDeskRecordStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from specimens.refused_records")
                .mapTo(AreaId.class)
                .list());
    }

    /// Of devices in these areas, the latest first.
    List<RefusedDeskRecord> list(Collection<AreaId> areas, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select device_id, number, kind, reason, round_id, tube_code, area_id, account_id, occurred_at, received_at
                  from specimens.refused_records
                 where area_id = any(:areas)
                 order by received_at desc, device_id, number
                 limit :most
                """)
                .bind("areas", Id.array(areas))
                .bind("most", most)
                .mapTo(RefusedDeskRecord.class)
                .list());
    }
}
