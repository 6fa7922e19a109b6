package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class CorrectionStore {
    private static final String CORRECTIONS = """
            select id, submission_id, person_id, field, old_value, new_value, reason, corrects_id, corrected_by,
                   corrected_at
              from registry.corrections
            """;

    private final Jdbi jdbi;

    CorrectionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Oldest first.
    List<Correction> listByPerson(PersonId person) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTIONS + " where person_id = :person order by corrected_at, id")
                .bind("person", person)
                .mapTo(Correction.class)
                .list());
    }

    List<Correction> listBySubmission(UUID submission) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTIONS + " where submission_id = :submission order by id")
                .bind("submission", submission)
                .mapTo(Correction.class)
                .list());
    }

    Optional<Correction> find(CorrectionId id) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTIONS + " where id = :id")
                .bind("id", id)
                .mapTo(Correction.class)
                .findOne());
    }

    /// The correction that nothing has corrected yet.
    Optional<CorrectionId> findNewest(PersonId person, PersonField field) {
        return jdbi.withHandle(h -> h.createQuery("""
                select c.id
                  from registry.corrections c
                 where c.person_id = :person and c.field = :field
                   and not exists (select from registry.corrections n where n.corrects_id = c.id)
                """)
                .bind("person", person)
                .bind("field", field)
                .mapTo(CorrectionId.class)
                .findOne());
    }

    void insert(Correction correction) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.corrections (id, submission_id, person_id, field, old_value, new_value, reason,
                       corrects_id, corrected_by, corrected_at)
                values (:id, :submissionId, :personId, :field, :oldValue, :newValue, :reason, :correctsId,
                       :correctedBy, :correctedAt)
                """).bindMethods(correction).execute());
    }
}
