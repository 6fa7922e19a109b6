package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Puts people on assignments, takes them off and puts them back: each a fact beside those before.
@ApplicationScoped
public class Rosters {
    private final RosterStore store;
    private final Submissions submissions;
    private final Journal journal;

    Rosters(RosterStore store, Submissions submissions, Journal journal) {
        this.store = store;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param id the client's own, of this change
    record Change(UUID id, AssignmentId assignmentId, PersonId personId, RosterFact.RosterAct kind, String reason) {}

    /// Puts people on an assignment. Those of whom something is known on it already, be it that they were
    /// withdrawn, are left as they are.
    @Transactional
    public void putOn(AssignmentId assignment, Collection<PersonId> people, @Nullable AccountId by, Instant now) {
        store.lock(assignment);
        if (store.putOn(assignment, people, by, now) > 0) {
            journal.append(new RosterChanged(List.of(assignment)));
        }
    }

    /// Withdraws somebody or puts them back. The same change sent again is done already.
    @Transactional
    Outcome<Boolean> change(Change change, AccountId by, Instant now) {
        store.lock(change.assignmentId());
        if (store.knows(change.id())) {
            return submissions.first(change.id(), change).map(first -> first);
        }
        var refused = refusal(change);
        return refused.isPresent()
                ? Outcome.refused(refused.get())
                : submissions.first(change.id(), change).map(first -> {
                    if (first) {
                        store.add(change, by, now);
                        journal.append(new RosterChanged(List.of(change.assignmentId())));
                    }
                    return first;
                });
    }

    private Optional<Refusal> refusal(Change change) {
        if (change.reason().isBlank()) {
            return Optional.of(Refusal.invalid("duty.reason-missing", "reason", Map.of()));
        }
        var latest = store.findLatest(change.assignmentId(), change.personId());
        if (latest.isEmpty()) {
            return Optional.of(Refusal.conflict("duty.never-on-roster", Map.of()));
        }
        return switch (change.kind()) {
            case WITHDRAWN ->
                latest.get().present()
                        ? Optional.empty()
                        : Optional.of(Refusal.conflict("duty.already-withdrawn", Map.of()));
            case RETURNED, PUT_ON ->
                latest.get().present()
                        ? Optional.of(Refusal.conflict("duty.already-on-roster", Map.of()))
                        : Optional.empty();
        };
    }
}
