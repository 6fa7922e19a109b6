package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// The laboratories of the city, and what each can do.
@ApplicationScoped
public class Laboratories {
    private final Jdbi jdbi;

    Laboratories(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Laboratory> list(Instant at) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select l.id, l.organization_id, l.area_id, l.name_zh, l.name_en, c.tubes_per_day
                  from specimens.laboratories l
                 cross join lateral (
                       select tubes_per_day from specimens.capacities
                        where laboratory_id = l.id and start_at <= :at
                        order by start_at desc, told_at desc limit 1) as c
                 order by l.name_zh, l.id
                """).bind("at", at).mapTo(Laboratory.class).list());
    }
}
