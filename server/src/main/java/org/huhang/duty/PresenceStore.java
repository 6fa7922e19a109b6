package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PresenceStore {
    private final Jdbi jdbi;

    PresenceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The same again is nothing new.
    void add(Collection<Presence> facts) {
        if (facts.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> h.createUpdate("""
                insert into duty.presence
                       (device_id, number, account_id, area_id, kind, post, post_id, occurred_at, received_at)
                select *
                  from unnest(:devices::uuid[], :numbers::int[], :accounts::uuid[], :areas::uuid[], :kinds::text[],
                              :posts::text[], :postIds::uuid[], :occurred::timestamptz[], :received::timestamptz[])
                on conflict (device_id, number) do nothing
                """)
                .bind("devices", Id.array(facts.stream().map(Presence::deviceId).toList()))
                .bind("numbers", facts.stream().map(Presence::number).toArray(Integer[]::new))
                .bind(
                        "accounts",
                        Id.array(facts.stream().map(Presence::accountId).toList()))
                .bind("areas", Id.array(facts.stream().map(Presence::areaId).toList()))
                .bind("kinds", texts(facts, each -> each.kind().name()))
                .bind("posts", texts(facts, Presence::post))
                .bind("postIds", facts.stream().map(Presence::postId).toArray(UUID[]::new))
                .bind("occurred", texts(facts, each -> each.occurredAt().toString()))
                .bind("received", texts(facts, each -> each.receivedAt().toString()))
                .execute());
    }

    private static String[] texts(Collection<Presence> facts, Function<Presence, String> of) {
        return facts.stream().map(of).toArray(String[]::new);
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from duty.presence")
                .mapTo(AreaId.class)
                .list());
    }

    /// What each of these accounts signed last, after one instant and not after another.
    List<Presence> listLatest(Collection<AccountId> accounts, Instant after, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (account_id)
                       device_id, number, account_id, area_id, kind, post, post_id, occurred_at, received_at
                  from duty.presence
                 where account_id = any(:accounts) and occurred_at > :after and occurred_at <= :at
                 order by account_id, occurred_at desc, device_id, number desc
                """)
                .bind("accounts", Id.array(accounts))
                .bind("after", after)
                .bind("at", at)
                .mapTo(Presence.class)
                .list());
    }

    /// All that these accounts signed, in the order of time.
    List<Presence> listOf(Collection<AccountId> accounts, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select device_id, number, account_id, area_id, kind, post, post_id, occurred_at, received_at
                  from duty.presence
                 where account_id = any(:accounts)
                 order by occurred_at, device_id, number
                 limit :most
                """)
                .bind("accounts", Id.array(accounts))
                .bind("most", most)
                .mapTo(Presence.class)
                .list());
    }

    /// Who signed at these posts between two instants, each account once.
    ///
    /// @param names of posts, for devices that knew no more; the same name may stand elsewhere too
    List<AccountId> listAccountsAt(
            Collection<UUID> posts, Collection<String> names, Instant after, Instant until, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct account_id
                  from duty.presence
                 where (post_id = any(:posts) or post_id is null and post = any(:names))
                   and occurred_at > :after and occurred_at <= :until
                 order by account_id
                 limit :most
                """)
                .bind("posts", posts.toArray(UUID[]::new))
                .bind("names", names.toArray(String[]::new))
                .bind("after", after)
                .bind("until", until)
                .bind("most", most)
                .mapTo(AccountId.class)
                .list());
    }

    /// What these accounts signed between two instants, in the order of time.
    List<Presence> listBetween(Collection<AccountId> accounts, Instant after, Instant until, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select device_id, number, account_id, area_id, kind, post, post_id, occurred_at, received_at
                  from duty.presence
                 where account_id = any(:accounts) and occurred_at > :after and occurred_at <= :until
                 order by occurred_at, device_id, number
                 limit :most
                """)
                .bind("accounts", Id.array(accounts))
                .bind("after", after)
                .bind("until", until)
                .bind("most", most)
                .mapTo(Presence.class)
                .list());
    }

    /// The latest first.
    List<Presence> list(Collection<AreaId> areas, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select device_id, number, account_id, area_id, kind, post, post_id, occurred_at, received_at
                  from duty.presence
                 where area_id = any(:areas)
                 order by occurred_at desc, device_id, number desc
                 limit :most
                """)
                .bind("areas", Id.array(areas))
                .bind("most", most)
                .mapTo(Presence.class)
                .list());
    }
}
