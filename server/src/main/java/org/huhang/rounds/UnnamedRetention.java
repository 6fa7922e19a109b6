package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.shared.Chore;
import org.huhang.shared.CityClock;
import org.jdbi.v3.core.Jdbi;

/// How long the house keeps what a device sealed of people whom nobody entered and nobody set aside: thirty
/// days after the round's end, by the city's clock, where nobody sets `huhang.unnamed-people.days`. That
/// somebody was found there stays.
@ApplicationScoped
class UnnamedRetention implements Chore {
    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final CityClock clock;
    private final Duration kept;

    UnnamedRetention(
            Jdbi jdbi,
            CityClock clock,
            @ConfigProperty(name = "huhang.unnamed-people.days", defaultValue = "30") int days) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    @Override
    @Transactional
    public void run(Instant wallNow) {
        end(clock.now());
    }

    /// @return of how many people nothing that was typed is kept any longer
    @Transactional
    int end(Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                update rounds.unnamed_people
                   set sealed = null
                 where id in (
                       select u.id
                         from rounds.unnamed_people u
                         join rounds.knocks k on k.id = u.knock_id
                         join rounds.rounds r on r.id = k.round_id
                         left join rounds.endings e on e.round_id = r.id
                        where u.sealed is not null and least(r.end_at, e.ended_at) <= :before
                        order by u.id
                        limit :batch)
                """)
                .bind("before", now.minus(kept))
                .bind("batch", BATCH)
                .execute());
    }
}
