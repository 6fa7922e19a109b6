package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// The rules of meals, rests and water: a handful of rows.
@ApplicationScoped
class ReliefStore {
    private final Jdbi jdbi;

    ReliefStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Of all dates, by when a meal is.
    List<ReliefRule> list() {
        return jdbi.withHandle(h -> h.createQuery("""
                select code, kind, name_zh, name_en, heat, at as time, every_minutes, minutes, millilitres,
                       start_date, end_date, source_zh, source_en, confidence
                  from posts.relief_rules
                 order by at, code, start_date
                """).mapTo(ReliefRule.class).list());
    }
}
