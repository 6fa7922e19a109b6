package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// That somebody cannot come down, or is always tested alone, as the community tells it: with a reason and an end, for
/// nothing of the kind is for ever. A round that is frozen later goes by it.
@ApplicationScoped
class TestingNeeds {
    /// Half a year; then somebody says it again (assumed).
    static final Duration LONGEST = Duration.ofDays(184);

    private final NeedStore store;
    private final Submissions submissions;

    TestingNeeds(NeedStore store, Submissions submissions) {
        this.store = store;
        this.submissions = submissions;
    }

    /// @param id the client's
    /// @param end until when; from now on
    record NewNeed(NeedId id, PersonId personId, NeedKind kind, String reason, Instant end) {}

    @Transactional
    Outcome<NeedId> tell(NewNeed wanted, AccountId by, Instant now) {
        if (store.find(wanted.id()).isPresent()) {
            return submissions.first(wanted.id().value(), wanted).map(_ -> wanted.id());
        }
        var refusal = RoundOpening.refusal(wanted.reason());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!wanted.end().isAfter(now) || Duration.between(now, wanted.end()).compareTo(LONGEST) > 0) {
            return Outcome.refused(Refusal.invalid("rounds.need-end", "end", Map.of("days", LONGEST.toDays())));
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                store.add(new TestingNeed(
                        wanted.id(),
                        wanted.personId(),
                        wanted.kind(),
                        wanted.reason().strip(),
                        now,
                        wanted.end(),
                        by,
                        now,
                        null));
            }
            return wanted.id();
        });
    }

    private record Ending(NeedId needId, String reason) {}

    @Transactional
    Outcome<NeedId> end(NeedId id, UUID submission, String reason, AccountId by, Instant now) {
        var refusal = RoundOpening.refusal(reason);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return submissions.first(submission, new Ending(id, reason)).map(first -> {
            if (first) {
                store.end(id, submission, reason.strip(), by, now);
            }
            return id;
        });
    }
}
