package org.huhang.testing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.CityClock;
import org.jspecify.annotations.Nullable;

/// What size of pool the last hours' positives speak for, with the arithmetic.
@Path("/api/testing/pool-advice")
@RunOnVirtualThread
class PoolAdviceResource {
    private static final List<Integer> SIZES = List.of(1, 5, 10, 20);
    /// Of a test for each person.
    private static final double TOLERANCE = 0.02;

    private static final int DEFAULT_HOURS = 24;
    private static final int MOST_HOURS = 168;

    private final RecentPools recent;
    private final CityClock clock;

    PoolAdviceResource(RecentPools recent, CityClock clock) {
        this.recent = recent;
        this.clock = clock;
    }

    /// @param breakEven the share at which pools of that size cost as much as single tests
    record SizeLimit(int poolSize, double breakEven) {}

    /// @param pools results released in that time, of tubes for several people
    /// @param meanSize of them, by what was bound to each
    /// @param advice none where nothing was tested
    record PoolAdvice(
            Instant from,
            Instant to,
            long pools,
            long positive,
            double meanSize,
            PoolSizeAdvice.@Nullable Advice advice,
            List<SizeLimit> limits) {}

    @GET
    @Permit(Permission.RESULTS_READ)
    public PoolAdvice get(@QueryParam("hours") @Nullable Integer hours) {
        var now = clock.now();
        int back = hours == null ? DEFAULT_HOURS : Math.clamp(hours, 1, MOST_HOURS);
        var from = now.minus(Duration.ofHours(back));
        var seen = recent.count(from, now);
        var advice = seen.pools() == 0
                ? null
                : new PoolSizeAdvice(SIZES, TOLERANCE)
                        .advise(PoolSizeAdvice.share(seen.pools(), seen.positive(), seen.meanSize()));
        return new PoolAdvice(
                from,
                now,
                seen.pools(),
                seen.positive(),
                seen.meanSize(),
                advice,
                SIZES.stream()
                        .map(size -> new SizeLimit(size, PoolSizeAdvice.breakEven(size)))
                        .toList());
    }
}
