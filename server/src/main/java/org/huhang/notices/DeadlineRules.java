package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// The lines of the rule of deadlines.
@ApplicationScoped
class DeadlineRules {
    private final Jdbi jdbi;

    DeadlineRules(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What holds on that day, of each urgency.
    List<DeadlineRule> list(LocalDate on) {
        return Arrays.stream(Urgency.values()).map(urgency -> get(urgency, on)).toList();
    }

    /// What holds for a notice that is issued on that day.
    DeadlineRule get(Urgency urgency, LocalDate on) {
        return jdbi.withHandle(h -> h.createQuery("""
                select urgency, read_minutes, act_minutes, again_minutes
                  from notices.deadline_rules
                 where urgency = :urgency and start_date <= :on and (end_date is null or end_date > :on)
                 order by start_date desc
                 limit 1
                """)
                .bind("urgency", urgency)
                .bind("on", on)
                .mapTo(DeadlineRule.class)
                .one());
    }
}
