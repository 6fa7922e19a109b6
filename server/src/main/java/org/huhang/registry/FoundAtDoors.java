package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;

/// What is found when one knocks at doors, set right by the registry's ordinary corrections: somebody lives here,
/// somebody lives here no more. Whoever asks has looked at the caller's scope.
@ApplicationScoped
public class FoundAtDoors {
    private final Corrections corrections;
    private final CorrectionStore store;
    private final Jdbi jdbi;

    FoundAtDoors(Corrections corrections, CorrectionStore store, Jdbi jdbi) {
        this.corrections = corrections;
        this.store = store;
        this.jdbi = jdbi;
    }

    /// @param id of the act: the same one again is the same act
    public record Finding(UUID id, String reason, AccountId by, Instant now, LocalDate today) {
        private Corrections.Act act() {
            return new Corrections.Act(by, now, today);
        }
    }

    /// The one household that lives behind a door; none where nobody or several do.
    public Optional<HouseholdId> householdBehind(DwellingId dwelling) {
        var households = jdbi.withHandle(h -> h.createQuery("""
                select distinct h.id
                  from registry.households h
                  join registry.people p on p.household_id = h.id and p.merged_into is null
                 where h.dwelling_id = :dwelling
                 limit 2
                """)
                .bind("dwelling", dwelling)
                .mapTo(HouseholdId.class)
                .list());
        return households.size() == 1 ? Optional.of(households.getFirst()) : Optional.empty();
    }

    /// Into the one household that lives behind that door, or as a new one where nobody or several do.
    @Transactional
    public Outcome<PersonId> moveIn(PersonId person, DwellingId dwelling, Finding finding) {
        var household = householdBehind(dwelling).orElse(null);
        return corrections
                .move(
                        person,
                        new Corrections.Move(
                                finding.id(), household, household == null ? dwelling : null, finding.reason()),
                        finding.act())
                .map(_ -> person);
    }

    /// Out of their household; nobody knows where to. The area in which they lived stays.
    @Transactional
    public Outcome<PersonId> moveOut(PersonId person, Finding finding) {
        return corrections
                .leave(person, finding.id(), finding.reason(), finding.act())
                .map(_ -> person);
    }

    /// Puts back what stood before such an act, as long as nothing newer stands on it.
    ///
    /// @param act the id of the finding that is taken back
    @Transactional
    public Outcome<PersonId> takeBack(PersonId person, UUID act, Finding finding) {
        var made = store.listBySubmission(act);
        if (made.isEmpty()) {
            return Outcome.refused(Refusal.notFound("registry.no-such-correction", Map.of()));
        }
        return corrections
                .undo(person, new Corrections.Undo(finding.id(), made.getFirst().id(), finding.reason()), finding.act())
                .map(_ -> person);
    }
}
