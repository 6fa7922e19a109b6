package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.huhang.access.AccountId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class HeatStore {
    private final Jdbi jdbi;

    HeatStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean add(HeatSpell spell, @Nullable AccountId by, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into posts.heat (id, area_id, start_at, end_at, celsius, source, told_by, told_at)
                values (:id, :area, :start, :end, :celsius, :source, :by, :now)
                on conflict (id) do nothing
                """)
                        .bind("id", spell.id())
                        .bind("area", spell.areaId())
                        .bind("start", spell.start())
                        .bind("end", spell.end())
                        .bind("celsius", spell.celsius())
                        .bind("source", spell.source())
                        .bindByType("by", by, AccountId.class)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    /// That reach into the time between, in the order of time.
    List<HeatSpell> list(Instant from, Instant until, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, area_id, start_at as start, end_at as "end", celsius, source
                  from posts.heat
                 where start_at < :until and end_at > :from
                 order by start_at, id
                 limit :most
                """)
                .bind("from", from)
                .bind("until", until)
                .bind("most", most)
                .mapTo(HeatSpell.class)
                .list());
    }
}
