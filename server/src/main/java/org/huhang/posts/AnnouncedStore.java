package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;

/// Which publications and absences were told outside of the house.
@ApplicationScoped
class AnnouncedStore {
    private final Jdbi jdbi;

    AnnouncedStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return false when it was told before
    boolean first(Id subject, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into posts.announced (subject_id, announced_at) values (:subject, :now)
                on conflict (subject_id) do nothing
                """)
                        .bind("subject", subject.value())
                        .bind("now", now)
                        .execute()
                == 1);
    }

    Optional<Instant> find(Id subject) {
        return jdbi.withHandle(
                h -> h.createQuery("select announced_at from posts.announced where subject_id = :subject")
                        .bind("subject", subject.value())
                        .mapTo(Instant.class)
                        .findOne());
    }
}
