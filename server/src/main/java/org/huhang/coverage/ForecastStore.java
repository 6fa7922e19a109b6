package org.huhang.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.Rounds;
import org.huhang.shared.Copy;
import org.jdbi.v3.core.Jdbi;

/// Forecasts as they were made.
@ApplicationScoped
class ForecastStore {
    private static final Duration NEAR = Duration.ofMinutes(30);
    private static final int MOST = 400;
    private static final int MOST_ROUNDS = 50;

    private final Jdbi jdbi;
    private final Rounds rounds;

    ForecastStore(Jdbi jdbi, Rounds rounds) {
        this.jdbi = jdbi;
        this.rounds = rounds;
    }

    /// Once for each instant, whoever makes them.
    void add(RoundId round, Instant madeAt, Map<UUID, Forecast> of) {
        jdbi.useHandle(h -> {
            boolean there = h.createQuery("""
                    select exists (select from coverage.forecasts where round_id = :round and made_at = :at)
                    """)
                    .bind("round", round)
                    .bind("at", madeAt)
                    .mapTo(boolean.class)
                    .one();
            if (there) {
                return;
            }
            try (var copy = new Copy(
                    h,
                    "coverage.forecasts",
                    "round_id",
                    "node_id",
                    "made_at",
                    "people",
                    "done",
                    "missing",
                    "per_hour",
                    "finish_at",
                    "early_at",
                    "late_at")) {
                of.forEach((node, each) -> copy.row()
                        .put(round)
                        .put(node)
                        .put(madeAt)
                        .put(each.people())
                        .put(each.done())
                        .put(each.missing())
                        .put(each.perHour())
                        .put(each.finishAt())
                        .put(each.earlyAt())
                        .put(each.lateAt()));
            }
        });
    }

    /// In the order of time, the latest of them where there are many.
    List<Forecast> list(RoundId round, UUID node) {
        return jdbi.withHandle(h -> h.createQuery("""
                select * from (
                    select made_at, people, done, missing, per_hour, finish_at, early_at, late_at
                      from coverage.forecasts
                     where round_id = :round and node_id = :node
                     order by made_at desc
                     limit :most) as latest
                 order by made_at
                """)
                .bind("round", round)
                .bind("node", node)
                .bind("most", MOST)
                .mapTo(Forecast.class)
                .list());
    }

    /// How far the round before of the same campaign was as long after its beginning as this one is now.
    Optional<NodeView.RoundBefore> findBefore(Round round, UUID node, Instant now) {
        return rounds.list(MOST_ROUNDS).stream()
                .filter(each -> each.campaignId().equals(round.campaignId()) && each.number() == round.number() - 1)
                .findFirst()
                .flatMap(before -> {
                    var at = before.startAt().plus(Duration.between(round.startAt(), now));
                    return jdbi.withHandle(h -> h.createQuery("""
                            select made_at, people, done, missing, per_hour, finish_at, early_at, late_at
                              from coverage.forecasts
                             where round_id = :round and node_id = :node and made_at <= :at and made_at > :from
                             order by made_at desc
                             limit 1
                            """)
                            .bind("round", before.id())
                            .bind("node", node)
                            .bind("at", at)
                            .bind("from", at.minus(NEAR))
                            .mapTo(Forecast.class)
                            .findOne()
                            .map(each -> new NodeView.RoundBefore(
                                    before.id(), before.number(), each.madeAt(), each.people(), each.done())));
                });
    }
}
