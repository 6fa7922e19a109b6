package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.notices.Announcements;
import org.huhang.shared.Chore;
import org.huhang.shared.CityClock;
import org.huhang.shared.Texts;

/// Tells the area when a step of a recall is late: once for each pool and step, by the area's own channels.
@ApplicationScoped
class PoolClocks implements Chore {
    /// Older than that, everybody was let go long ago.
    private static final Duration LOOKED_BACK = Duration.ofDays(1);

    private static final int MOST = 1_000;

    private final PoolStore store;
    private final PoolProgress progress;
    private final Announcements announcements;
    private final CityClock clock;

    PoolClocks(PoolStore store, PoolProgress progress, Announcements announcements, CityClock clock) {
        this.store = store;
        this.progress = progress;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(Instant wallNow) {
        look(clock.now(), wallNow);
    }

    @Transactional
    void look(Instant now, Instant wallNow) {
        var open = store.list(now.minus(LOOKED_BACK), MOST).stream()
                .filter(each -> each.correctedAt() == null)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        var members = progress.list(open.stream().map(Pool::id).toList());
        var limits = store.listLimits(java.time.LocalDate.ofInstant(now, clock.zone()));
        for (Pool pool : open) {
            for (RecallLimit limit : limits) {
                long late = members.getOrDefault(pool.id(), List.of()).stream()
                        .filter(each -> limit.late(each, pool.reportedAt(), now))
                        .count();
                if (late > 0 && store.addEscalation(pool.id(), limit.step(), now)) {
                    announcements.tell(
                            "POOL_LATE:" + pool.id().value() + ":" + limit.step(),
                            Map.of(
                                    pool.areaId(),
                                    Texts.get(
                                            "testing.pool-late-"
                                                    + limit.step().name().toLowerCase(java.util.Locale.ROOT),
                                            Texts.Language.ZH,
                                            Map.of("tube", pool.tubeCode(), "late", late, "minutes", limit.minutes()))),
                            Map.of(),
                            wallNow);
                }
            }
        }
    }
}
