package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.Copy;
import org.jdbi.v3.core.Jdbi;

/// Who was released by whom, and by which rules somebody may be.
@ApplicationScoped
class ReleaseStore {
    private final Jdbi jdbi;

    ReleaseStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// By edition; an edition without secondary contacts has none.
    Map<String, SecondaryRelease> rules() {
        record Row(String edition, List<Integer> linkedDays, int linkedFirst, List<Integer> ownDays) {}
        return jdbi.withHandle(h -> h.createQuery(
                        "select edition, linked_days, linked_first, own_days from tracing.release_rules")
                .mapTo(Row.class)
                .collect(Collectors.toMap(
                        Row::edition, row -> new SecondaryRelease(row.linkedDays, row.linkedFirst, row.ownDays))));
    }

    void add(UUID act, Collection<Followed> released, AccountId by, Instant now) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into tracing.release_acts (id, people, released_by, released_at)
                    values (:id, :people, :by, :now)
                    """)
                    .bind("id", act)
                    .bind("people", released.size())
                    .bind("by", by)
                    .bind("now", now)
                    .execute();
            try (var copy = new Copy(h, "tracing.releases", "act_id", "case_id", "person_id", "edition")) {
                released.forEach(each -> copy.row()
                        .put(act)
                        .put(each.caseId())
                        .put(each.personId())
                        .put(each.edition()));
            }
        });
    }

    int countOf(UUID act) {
        return jdbi.withHandle(h -> h.createQuery("select people from tracing.release_acts where id = :act")
                .bind("act", act)
                .mapTo(int.class)
                .findOne()
                .orElse(0));
    }

    void lock() {
        jdbi.useHandle(h -> h.execute("lock table tracing.release_acts in share row exclusive mode"));
    }
}
