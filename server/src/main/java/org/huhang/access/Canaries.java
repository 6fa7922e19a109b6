package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// People who do not exist and whom nobody has a reason to read. Lists hold them as they hold anybody; who opens one by
/// itself, or sees one in full, is told of to the auditors and notices nothing.
@ApplicationScoped
public class Canaries {
    private final Jdbi jdbi;

    Canaries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param count how many people the same answer showed
    static boolean isDeliberate(Collection<PersonId> canaries, int count, boolean revealed) {
        return !canaries.isEmpty() && (revealed || count == 1);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void watch(PersonId person, Instant now) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                insert into access.canaries (person_id, planted_at) values (:person, :now)
                """).bind("person", person).bind("now", now).execute());
    }
}
