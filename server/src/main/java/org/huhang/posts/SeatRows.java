package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

/// Which of some seats are a night's.
@ApplicationScoped
class SeatRows {
    private final Jdbi jdbi;

    SeatRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record SeatOfPlan(PlanId planId, int position) {}

    Set<SeatOfPlan> nights(Collection<HeldSeat> seats) {
        return jdbi.withHandle(h -> h.createQuery("""
                select s.plan_id, s.position
                  from unnest(:plans, :positions) as w (plan, position)
                  join posts.seats s on s.plan_id = w.plan and s.position = w.position
                 where s.night
                """)
                .bind("plans", Id.array(seats.stream().map(HeldSeat::planId).toList()))
                .bind("positions", seats.stream().map(HeldSeat::seat).toArray(Integer[]::new))
                .mapTo(SeatOfPlan.class)
                .collect(Collectors.toSet()));
    }
}
