package org.huhang.sites;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/// The rule of staff in force.
@ApplicationScoped
public class StaffNeeds {
    private final Jdbi jdbi;

    StaffNeeds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public StaffRule on(LocalDate day) {
        return jdbi.withHandle(h -> h.createQuery("""
                select code, start_date, per_people, doctors, nurses, others_per_medical, shifts_a_day, each_shift, source,
                       confidence
                  from sites.staff_rules
                 where start_date <= :day
                 order by start_date desc, code
                 limit 1
                """)
                        .bind("day", day)
                        .mapTo(StaffRule.class)
                        .findOne())
                .orElseThrow(() -> new IllegalStateException("no rule of staff holds on " + day));
    }
}
