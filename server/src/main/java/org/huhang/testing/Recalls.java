package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.access.AccountId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// Takes note of what was done to bring a pool's members back.
@ApplicationScoped
class Recalls {
    private final PoolStore store;
    private final Submissions submissions;

    Recalls(PoolStore store, Submissions submissions) {
        this.store = store;
        this.submissions = submissions;
    }

    @Transactional
    Outcome<PoolId> tell(PoolId pool, NewRecall wanted, AccountId by, Instant now) {
        if (wanted.personId() == null
                || store.listMembers(List.of(pool)).stream()
                        .noneMatch(each -> each.personId().equals(wanted.personId()))) {
            return Outcome.refused(Refusal.notFound("testing.no-such-member", Map.of()));
        }
        record Told(PoolId pool, NewRecall recall) {}
        return submissions.first(wanted.id(), new Told(pool, wanted)).then(first -> {
            if (!first) {
                return Outcome.done(pool);
            }
            if (wanted.step() != null) {
                store.addFact(wanted.id(), pool, wanted.personId(), wanted.step(), null, null, by, now);
                return Outcome.done(pool);
            }
            var last = store.lastFact(pool, wanted.personId());
            if (last.isEmpty()) {
                return Outcome.refused(Refusal.conflict("testing.nothing-to-take-back", Map.of()));
            }
            store.addFact(wanted.id(), pool, wanted.personId(), null, null, last.get(), by, now);
            return Outcome.done(pool);
        });
    }
}
