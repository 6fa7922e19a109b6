package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RoundStore {
    private static final String ROUND = """
            select r.id, r.campaign_id, c.area_id, c.name_zh as campaign_zh, c.name_en as campaign_en, c.pool_edition,
                   r.number, r.scope, r.start_at, r.end_at, f.frozen_at, f.people, e.ended_at
              from rounds.rounds r
              join rounds.campaigns c on c.id = r.campaign_id
              left join rounds.freezings f on f.round_id = r.id
              left join rounds.endings e on e.round_id = r.id
            """;

    private final Jdbi jdbi;

    RoundStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Round> find(RoundId id) {
        return jdbi.withHandle(h -> h.createQuery(ROUND + " where r.id = :id")
                .bind("id", id)
                .mapTo(Round.class)
                .findOne());
    }

    List<Round> list(int limit) {
        return jdbi.withHandle(h -> h.createQuery(ROUND + " order by r.start_at desc, r.id limit :limit")
                .bind("limit", limit)
                .mapTo(Round.class)
                .list());
    }

    /// That did not end at or before that instant.
    List<Round> listUnended(Instant at) {
        return jdbi.withHandle(
                h -> h.createQuery(ROUND + " where e.ended_at is null or e.ended_at > :at order by r.start_at, r.id")
                        .bind("at", at)
                        .mapTo(Round.class)
                        .list());
    }
}
