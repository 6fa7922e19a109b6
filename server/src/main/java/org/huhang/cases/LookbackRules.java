package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LookbackRules {
    private final Jdbi jdbi;

    LookbackRules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The one in force on that day; before the first the first.
    LookbackRule on(LocalDate day) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select start_date, edition, days, source, confidence, awake_from, awake_until, gap_minutes,
                       apart_metres, apart_minutes
                  from cases.lookback_rules
                 order by start_date <= :day desc, case when start_date <= :day then start_date end desc, start_date
                 limit 1
                """).bind("day", day).mapTo(LookbackRule.class).one());
    }
}
