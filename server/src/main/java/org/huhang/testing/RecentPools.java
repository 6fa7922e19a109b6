package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.huhang.specimens.Tubes;
import org.jdbi.v3.core.Jdbi;

/// How many tubes were tested lately, and how many were positive.
@ApplicationScoped
class RecentPools {
    /// From so many the mean size is taken; it moves slowly.
    private static final int SAMPLE = 500;

    private final Jdbi jdbi;
    private final Tubes tubes;

    RecentPools(Jdbi jdbi, Tubes tubes) {
        this.jdbi = jdbi;
        this.tubes = tubes;
    }

    record Seen(long pools, long positive, double meanSize) {}

    Seen count(Instant from, Instant to) {
        record Row(long pools, long positive) {}
        var row = jdbi.withHandle(h -> h.createQuery("""
                select coalesce(sum(positives + negatives), 0)::bigint as pools,
                       coalesce(sum(positives), 0)::bigint as positive
                  from testing.tube_batches
                 where received_at > :from and received_at <= :to
                """)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Row.class)
                .one());
        return new Seen(row.pools(), row.positive(), meanSize());
    }

    private double meanSize() {
        List<String> latest = jdbi.withHandle(
                h -> h.createQuery("select tube_code from testing.tube_results order by id desc limit :limit")
                        .bind("limit", SAMPLE)
                        .mapTo(String.class)
                        .list());
        return tubes.list(latest).values().stream()
                .mapToInt(each -> Math.max(1, each.bound()))
                .average()
                .orElse(1);
    }
}
