package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

/// Swabs of surfaces, each with what is known of its tube's way.
@ApplicationScoped
class SurfaceStore {
    private static final String SURFACES = "with " + TubeStore.CUSTODY + """
            select s.tube_code, s.round_id, s.place, s.surface, s.area_id, s.account_id, s.occurred_at,
                   coalesce(a.laboratory_id, w.laboratory_id) as laboratory_id, a.arrived_at
              from specimens.surfaces s
              left join racked r on r.tube_code = s.tube_code
              left join ways w on w.box_id = r.box_id
              left join arrived a on a.tube_code = s.tube_code
             where s.tube_code = any(:codes)
             order by s.occurred_at desc, s.tube_code
            """;

    private final Jdbi jdbi;

    SurfaceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The latest first; tubes that hold none are left out.
    List<SurfaceTube> list(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbi.withHandle(h -> h.createQuery(SURFACES)
                        .bind("codes", codes.toArray(String[]::new))
                        .mapTo(SurfaceTube.class)
                        .list());
    }

    /// The latest first.
    List<SurfaceTube> listLatest(Collection<AreaId> areas, int limit) {
        return list(jdbi.withHandle(h -> h.createQuery("""
                select tube_code
                  from specimens.surfaces
                 where area_id = any(:areas)
                 order by occurred_at desc, tube_code
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(String.class)
                .list()));
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from specimens.surfaces")
                .mapTo(AreaId.class)
                .list());
    }
}
