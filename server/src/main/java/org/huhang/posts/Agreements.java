package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.registry.People;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// What is agreed with one person: a shorter shift or week, a longer rest, two nights in a row (rules.md B8).
@ApplicationScoped
class Agreements {
    private final AgreementStore store;
    private final LimitStore limits;
    private final People people;
    private final Submissions submissions;

    Agreements(AgreementStore store, LimitStore limits, People people, Submissions submissions) {
        this.store = store;
        this.limits = limits;
        this.people = people;
        this.submissions = submissions;
    }

    /// @param id the client's
    /// @param endDate the first day on which it holds no more; none until one is told
    record NewAgreement(
            AgreementId id,
            PersonId personId,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            AgreedLimits limits,
            String reason) {}

    /// @param id the client's
    record NewAgreementEnding(UUID id, LocalDate endDate) {}

    @Transactional
    Outcome<AgreementId> tell(NewAgreement told, AccountId by, Instant now) {
        var wrong = wrong(told);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return submissions.first(told.id().value(), told).map(first -> {
            if (first) {
                store.add(new Agreement(
                        told.id(),
                        told.personId(),
                        told.startDate(),
                        told.endDate(),
                        told.limits(),
                        told.reason(),
                        by,
                        now));
            }
            return told.id();
        });
    }

    private Optional<Refusal> wrong(NewAgreement told) {
        var end = told.endDate();
        if (end != null && !end.isAfter(told.startDate())) {
            return Posts.invalid("posts.ends-before-start", "endDate", Map.of());
        }
        if (Posts.isNoText(told.reason(), Posts.LONGEST_REASON)) {
            return Posts.invalid("posts.text-missing", "reason", Map.of("most", Posts.LONGEST_REASON));
        }
        if (people.find(told.personId()).isEmpty()) {
            return Posts.invalid("posts.no-such-person", "personId", Map.of());
        }
        return limits.find(told.startDate())
                .map(inForce -> AgreementRule.of(inForce).refusal(told.limits()))
                .orElseGet(() -> Posts.invalid("posts.no-limits-then", "startDate", Map.of()));
    }

    /// An ending holds when it comes before what is known: to go on is to agree anew. At the start it calls
    /// the agreement off.
    @Transactional
    Outcome<AgreementId> end(AgreementId agreement, NewAgreementEnding ending, AccountId by, Instant now) {
        var known = store.find(agreement);
        if (known.isEmpty()) {
            return Outcome.refused(Refusal.notFound("posts.no-such-agreement", Map.of()));
        }
        if (ending.endDate().isBefore(known.get().startDate())) {
            return Outcome.refused(Refusal.invalid("posts.ends-before-start", "endDate", Map.of()));
        }
        var end = known.get().endDate();
        if (end != null && ending.endDate().isAfter(end)) {
            return Outcome.refused(Refusal.invalid("posts.agreement-over-by-then", "endDate", Map.of()));
        }
        return submissions.first(ending.id(), ending).map(first -> {
            if (first) {
                store.end(ending.id(), agreement, ending.endDate(), by, now);
            }
            return agreement;
        });
    }
}
