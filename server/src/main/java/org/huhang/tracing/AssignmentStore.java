package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Copy;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who was given whom.
@ApplicationScoped
class AssignmentStore {
    private final Jdbi jdbi;

    AssignmentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record AssignmentAct(
            UUID id, AssignmentKind kind, @Nullable Instant shiftEnd, AccountId by, Instant at) {}

    /// @param given nobody in particular: taken back
    void add(AssignmentAct act, Map<ContactKey, java.util.Optional<AccountId>> given) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into tracing.assignment_acts (id, kind, people, shift_end, assigned_by, assigned_at)
                    values (:id, :kind, :people, :shiftEnd, :by, :at)
                    """)
                    .bind("id", act.id())
                    .bind("kind", act.kind())
                    .bind("people", given.size())
                    .bind("shiftEnd", act.shiftEnd())
                    .bind("by", act.by())
                    .bind("at", act.at())
                    .execute();
            try (var copy = new Copy(h, "tracing.assignments", "id", "act_id", "case_id", "person_id", "account_id")) {
                given.forEach((contact, account) -> copy.row()
                        .put(Ids.next())
                        .put(act.id())
                        .put(contact.caseId())
                        .put(contact.personId())
                        .put(account.orElse(null)));
            }
        });
    }

    int countOf(UUID act) {
        return jdbi.withHandle(h -> h.createQuery("select people from tracing.assignment_acts where id = :act")
                .bind("act", act)
                .mapTo(int.class)
                .findOne()
                .orElse(0));
    }

    /// Of two who give the same contacts, one waits for the other.
    void lock() {
        jdbi.useHandle(h -> h.execute("lock table tracing.assignment_acts in share row exclusive mode"));
    }
}
