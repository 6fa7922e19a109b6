package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LeaderSignStore {
    /// Of one reading, as of the devices' signs.
    private static final int MOST = 50_000;

    private final Jdbi jdbi;

    LeaderSignStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return whether any of them is new
    boolean add(Collection<LeaderSign> signs, @Nullable AccountId by, Instant now) {
        return jdbi.withHandle(h -> {
            var rows = h.prepareBatch("""
                    insert into posts.leader_signs (id, post_id, person_id, comes, occurred_at, told_by, told_at)
                    values (:id, :postId, :personId, :comes, :at, :by, :now)
                    on conflict (id) do nothing
                    """);
            signs.forEach(sign -> rows.bind("id", sign.id())
                    .bind("postId", sign.postId())
                    .bind("personId", sign.personId())
                    .bind("comes", sign.comes())
                    .bind("at", sign.at())
                    .bindByType("by", by, AccountId.class)
                    .bind("now", now)
                    .add());
            return Arrays.stream(rows.execute()).sum() > 0;
        });
    }

    /// At these posts, and of these people at whatever post, after one instant and not after another, in the
    /// order of time.
    List<LeaderSign> list(Collection<PostId> posts, Collection<PersonId> people, Instant after, Instant until) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, post_id, person_id, comes, occurred_at as at
                  from posts.leader_signs
                 where (post_id = any(:posts) or person_id = any(:people))
                   and occurred_at > :after and occurred_at <= :until
                 order by occurred_at, id
                 limit :most
                """)
                .bind("posts", Id.array(posts))
                .bind("people", Id.array(people))
                .bind("after", after)
                .bind("until", until)
                .bind("most", MOST)
                .mapTo(LeaderSign.class)
                .list());
    }
}
