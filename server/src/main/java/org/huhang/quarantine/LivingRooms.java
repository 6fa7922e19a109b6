package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.huhang.shared.Id;
import org.huhang.sites.OccupiedRooms;
import org.huhang.sites.RoomId;
import org.jdbi.v3.core.Jdbi;

/// Who lives in a room or is on the way to it: orders that are not over, by their last placement, until the person
/// left.
@ApplicationScoped
class LivingRooms implements OccupiedRooms {
    private final Jdbi jdbi;

    LivingRooms(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<RoomId, Integer> people(Collection<RoomId> rooms) {
        record Living(RoomId roomId, int people) {}
        return jdbi.withHandle(h -> h.createQuery("""
                with last as (
                    select distinct on (p.order_id) p.order_id, p.room_id
                      from quarantine.placements p
                     where p.order_id in (select order_id from quarantine.placements where room_id = any(:rooms))
                     order by p.order_id, p.placed_at desc, p.id desc)
                select l.room_id, count(*) as people
                  from last l
                 where l.room_id = any(:rooms)
                   and not exists (select from quarantine.order_ends e where e.order_id = l.order_id)
                   and not exists (select from quarantine.stay_facts f where f.order_id = l.order_id and f.kind = 'LEFT')
                   and not exists (select from quarantine.order_decisions d
                                     join quarantine.order_acts a on a.id = d.act_id
                                     join quarantine.order_versions v
                                       on v.order_id = d.order_id and v.version = d.version
                                    where d.order_id = l.order_id and (a.kind <> 'APPROVED' or not v.stands))
                 group by l.room_id
                """)
                .bind("rooms", Id.array(rooms))
                .mapTo(Living.class)
                .collect(Collectors.toMap(Living::roomId, Living::people)));
    }
}
