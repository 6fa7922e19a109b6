package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.access.NoteRule;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// Lets held results go or rejects them: a second person does, with a reason. Whoever sent or confirmed it is no second
/// person, by this account or by another of theirs.
@ApplicationScoped
class HeldResults {
    private final HeldStore store;
    private final Accounts accounts;
    private final Submissions submissions;
    private final Journal journal;

    HeldResults(HeldStore store, Accounts accounts, Submissions submissions, Journal journal) {
        this.store = store;
        this.accounts = accounts;
        this.submissions = submissions;
        this.journal = journal;
    }

    @Transactional
    Outcome<ResultId> decide(ResultId id, HeldDecision decision, AccountId by, Instant now) {
        if (decision.reason() == null || decision.reason().isBlank()) {
            return Outcome.refused(Refusal.invalid("testing.decision-without-reason", "reason", Map.of()));
        }
        if (NoteRule.namesSomebody(decision.reason())) {
            return Outcome.refused(Refusal.invalid("testing.reason-names-somebody", "reason", Map.of()));
        }
        var found = store.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.notFound("testing.held-unknown", Map.of()));
        }
        if (isOwn(found.get(), by)) {
            return Outcome.refused(Refusal.forbidden("testing.own-result", Map.of()));
        }
        record Decided(ResultId result, HeldDecision decision) {}
        return submissions.first(decision.id(), new Decided(id, decision)).then(first -> {
            if (!first) {
                return Outcome.done(id);
            }
            var batch = new BatchId(decision.id());
            if (!store.addDecision(
                    id, batch, decision.released(), decision.reason().strip(), by, now)) {
                return Outcome.refused(Refusal.conflict("testing.held-decided", Map.of()));
            }
            journal.append(new TubesReported(batch));
            return Outcome.done(id);
        });
    }

    private boolean isOwn(HeldStore.Held held, AccountId by) {
        var senders = java.util.stream.Stream.of(held.sentBy(), held.confirmedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (senders.contains(by)) {
            return true;
        }
        var people = accounts.listHolders(List.copyOf(senders)).stream()
                .map(Accounts.Holder::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return accounts.listHolders(List.of(by)).stream()
                .map(Accounts.Holder::personId)
                .anyMatch(person -> person != null && people.contains(person));
    }
}
