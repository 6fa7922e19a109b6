package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class DeliveryStore {
    private static final String DELIVERY = """
            select d.id, d.channel_id, c.kind, c.name as channel, d.notice_id, d.reason, d.text, d.created_at,
                   coalesce(a.attempt, 0) as attempt, a.begun_at, o.outcome, o.detail, o.next_at,
                   s.asked_at as resent_at, r.channel_id is not null as removed,
                   w.delivery_id is not null as withdrawn
              from notices.deliveries d
              join notices.channels c on c.id = d.channel_id
              left join notices.withdrawals w on w.delivery_id = d.id
              left join notices.channel_removals r on r.channel_id = c.id
              left join lateral (
                   select * from notices.attempts a where a.delivery_id = d.id order by a.attempt desc limit 1) as a
                on true
              left join notices.outcomes o on o.delivery_id = d.id and o.attempt = a.attempt
              left join notices.resendings s on s.delivery_id = d.id and s.after_attempt = a.attempt
            """;

    private final Jdbi jdbi;

    DeliveryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Delivery> find(DeliveryId id) {
        return jdbi.withHandle(h -> h.createQuery(DELIVERY + " where d.id = :id")
                .bind("id", id)
                .mapTo(Delivery.class)
                .findOne());
    }

    /// By these channels, the newest first.
    List<Delivery> list(Collection<ChannelId> channels, int limit) {
        return jdbi.withHandle(h -> h.createQuery(DELIVERY + """
                 where d.channel_id = any(:channels)
                 order by d.id desc
                 limit :limit
                """)
                .bind("channels", Id.array(channels))
                .bind("limit", limit)
                .mapTo(Delivery.class)
                .list());
    }

    /// On one basis, the newest first.
    List<Delivery> listOf(String basis, int limit) {
        return jdbi.withHandle(h -> h.createQuery(DELIVERY + """
                 where d.basis = :basis
                 order by d.id desc
                 limit :limit
                """)
                .bind("basis", basis)
                .bind("limit", limit)
                .mapTo(Delivery.class)
                .list());
    }

    /// Of one notice, the newest first.
    List<Delivery> list(NoticeId notice, int limit) {
        return jdbi.withHandle(h -> h.createQuery(DELIVERY + """
                 where d.notice_id = :notice
                 order by d.id desc
                 limit :limit
                """)
                .bind("notice", notice)
                .bind("limit", limit)
                .mapTo(Delivery.class)
                .list());
    }
}
