package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.huhang.access.AccountId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What tracers found, as facts.
@ApplicationScoped
class OutcomeStore {
    private final Jdbi jdbi;

    OutcomeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(ContactKey contact, NewOutcome outcome, long key, byte @Nullable [] note, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into tracing.outcomes
                       (id, case_id, person_id, kind, why, again_at, place, city, occurred_at, corrects, key_number,
                        note_sealed, stated_by, stated_at)
                values (:id, :case, :person, :kind, :why, :again, :place, :city, :occurred, :corrects, :key, :note, :by,
                        :now)
                """)
                .bind("id", outcome.id())
                .bind("case", contact.caseId())
                .bind("person", contact.personId())
                .bind("kind", outcome.kind())
                .bind("why", outcome.why())
                .bind("again", outcome.againAt())
                .bind("place", outcome.place())
                .bind("city", outcome.city())
                .bind("occurred", outcome.at(now))
                .bind("corrects", outcome.corrects())
                .bind("key", key)
                .bind("note", note)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// The latest first, corrected ones with what replaced them.
    List<OutcomeFact> list(ContactKey contact, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select o.id, o.kind, o.why, o.again_at, o.place, o.city, o.occurred_at, o.corrects, l.id as corrected_by,
                       o.key_number, o.note_sealed, o.stated_by, o.stated_at
                  from tracing.outcomes o
                  left join tracing.outcomes l on l.corrects = o.id
                 where o.case_id = :case and o.person_id = :person
                 order by o.stated_at desc, o.id desc
                 limit :limit
                """)
                .bind("case", contact.caseId())
                .bind("person", contact.personId())
                .bind("limit", limit)
                .mapTo(OutcomeFact.class)
                .list());
    }
}
