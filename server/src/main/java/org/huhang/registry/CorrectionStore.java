package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

@ApplicationScoped
class CorrectionStore {
    private static final String CORRECTIONS = """
            select c.id, c.submission_id, c.person_id, c.field, c.old_sealed, c.new_sealed, c.reason_sealed,
                   c.corrects_id, c.corrected_by, c.corrected_at, p.key_number
              from registry.corrections c
              join registry.people p on p.id = c.person_id
            """;

    private final Jdbi jdbi;
    private final CorrectionSecrets secrets;

    CorrectionStore(Jdbi jdbi, CorrectionSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    /// Oldest first.
    List<Correction> listByPerson(PersonId person) {
        return jdbi.withHandle(
                h -> h.createQuery(CORRECTIONS + " where c.person_id = :person order by c.corrected_at, c.id")
                        .bind("person", person)
                        .map(this::correction)
                        .list());
    }

    List<Correction> listBySubmission(UUID submission) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTIONS + " where c.submission_id = :submission order by c.id")
                .bind("submission", submission)
                .map(this::correction)
                .list());
    }

    Optional<Correction> find(CorrectionId id) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTIONS + " where c.id = :id")
                .bind("id", id)
                .map(this::correction)
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

    /// @param key the number of the person's
    void insert(Correction correction, long key) {
        var sealed = secrets.seal(key, correction);
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.corrections (id, submission_id, person_id, field, old_sealed, new_sealed,
                       reason_sealed, corrects_id, corrected_by, corrected_at)
                values (:id, :submissionId, :personId, :field, :oldSealed, :newSealed, :reasonSealed, :correctsId,
                       :correctedBy, :correctedAt)
                """)
                .bindMethods(correction)
                .bind("oldSealed", sealed.oldSealed())
                .bind("newSealed", sealed.newSealed())
                .bind("reasonSealed", sealed.reasonSealed())
                .execute());
    }

    /// Of a person erased since it says that something was set right and when, and nothing more.
    private Correction correction(ResultSet row, StatementContext context) throws SQLException {
        long key = row.getLong("key_number");
        var id = new CorrectionId(row.getObject("id", UUID.class));
        var corrects = row.getObject("corrects_id", UUID.class);
        return new Correction(
                id,
                row.getObject("submission_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                PersonField.valueOf(row.getString("field")),
                secrets.open(key, id, "old", row.getBytes("old_sealed")),
                secrets.open(key, id, "new", row.getBytes("new_sealed")),
                Objects.requireNonNullElse(secrets.open(key, id, "reason", row.getBytes("reason_sealed")), ""),
                corrects == null ? null : new CorrectionId(corrects),
                new AccountId(row.getObject("corrected_by", UUID.class)),
                row.getTimestamp("corrected_at").toInstant());
    }
}
