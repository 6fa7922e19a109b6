package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;

/// Writes down what tracers find. Whether they may is asked before, at the edge.
@ApplicationScoped
class Outcomes {
    static final int MOST_SHOWN = 200;

    private final FollowStore followed;
    private final OutcomeStore store;
    private final TracedCaseStore traced;
    private final DecisionSecrets secrets;
    private final Submissions submissions;
    private final Jdbi jdbi;

    Outcomes(
            FollowStore followed,
            OutcomeStore store,
            TracedCaseStore traced,
            DecisionSecrets secrets,
            Submissions submissions,
            Jdbi jdbi) {
        this.followed = followed;
        this.store = store;
        this.traced = traced;
        this.secrets = secrets;
        this.submissions = submissions;
        this.jdbi = jdbi;
    }

    private record StatedOf(ContactKey of, NewOutcome outcome) {}

    @Transactional
    Outcome<UUID> state(ContactKey contact, NewOutcome outcome, AccountId by, Instant now) {
        traced.lock(List.of(contact.caseId()));
        return submissions.first(outcome.id(), new StatedOf(contact, outcome)).then(first -> {
            if (!first) {
                return Outcome.done(outcome.id());
            }
            var refusal = outcome.refusal(now).or(() -> refusal(contact, outcome, now));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            long key = jdbi.withHandle(secrets::newKey);
            store.add(contact, outcome, key, secrets.seal(key, outcome.id(), outcome.told()), by, now);
            return Outcome.done(outcome.id());
        });
    }

    private Optional<Refusal> refusal(ContactKey contact, NewOutcome outcome, Instant now) {
        var of = followed.listByKeys(List.of(contact), now).get(contact);
        if (of == null) {
            return Optional.of(Refusal.notFound("tracing.no-such-contact", Map.of()));
        }
        if (outcome.kind() == OutcomeKind.ISOLATED && !of.wasApproved()) {
            return Optional.of(Refusal.conflict("tracing.not-approved-yet", Map.of()));
        }
        var corrects = outcome.corrects();
        if (corrects != null) {
            var known = store.list(contact, MOST_SHOWN).stream()
                    .filter(each -> each.id().equals(corrects))
                    .findFirst();
            if (known.isEmpty()) {
                return Optional.of(Refusal.invalid("tracing.no-such-outcome", "corrects", Map.of()));
            }
            if (known.get().correctedBy() != null) {
                return Optional.of(Refusal.conflict("tracing.corrected-before", Map.of()));
            }
        }
        var rule = UnreachedRule.IN_FORCE;
        return outcome.kind() == OutcomeKind.CANNOT_BE_FOUND
                        && !rule.isUnreachable(of.found().attempts())
                ? Optional.of(Refusal.conflict(
                        "tracing.too-few-attempts",
                        Map.of("attempts", of.found().attempts(), "needed", rule.attempts())))
                : Optional.empty();
    }
}
