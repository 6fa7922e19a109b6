package org.huhang.registry;

import org.jdbi.v3.core.Handle;

/// Counts from scratch what lives in each smallest area, after a load.
final class AreaTotals {
    private AreaTotals() {}

    static void derive(Handle handle) {
        handle.execute("truncate registry.area_counts");
        handle.execute("""
                insert into registry.area_counts (area_id, people, households, buildings, dwellings)
                select area_id, sum(people), sum(households), sum(buildings), sum(dwellings)
                  from (select area_id, count(*) as people, 0 as households, 0 as buildings, 0 as dwellings
                          from registry.people
                         where merged_into is null
                         group by area_id
                        union all
                        select b.area_id, 0, count(distinct h.id), count(distinct b.id), count(distinct d.id)
                          from registry.buildings b
                          left join registry.entrances e on e.building_id = b.id
                          left join registry.dwellings d on d.entrance_id = e.id
                          left join registry.households h on h.dwelling_id = d.id
                         group by b.area_id) as parts
                 group by area_id
                """);
    }
}
