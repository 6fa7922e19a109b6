package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// Looks for duplicates and keeps what it finds. Looking again finds nothing new: a finding is kept only where the
/// evidence of its pair has changed.
///
/// A few people at a time: each may have more than a hundred candidates, and an import brings ten thousand people at
/// once.
@ApplicationScoped
class DuplicateFinder {
    private static final int AT_A_TIME = 250;

    private final DuplicateCandidates candidates;
    private final DuplicateStore store;

    DuplicateFinder(DuplicateCandidates candidates, DuplicateStore store) {
        this.candidates = candidates;
        this.store = store;
    }

    /// @return how many findings are new
    @Transactional
    int lookAt(Collection<PersonId> people, Instant now) {
        var rule = DuplicateRule.CURRENT;
        var all = List.copyOf(people);
        int findings = 0;
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            var some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
            findings += keep(candidates.ofPeople(some, rule), rule, now);
        }
        return findings;
    }

    /// @return how many findings are new
    @Transactional
    int lookThrough(Collection<AreaId> areas, Instant now) {
        return lookAt(candidates.listPeople(areas), now);
    }

    private int keep(Map<Pair, Likeness> found, DuplicateRule rule, Instant now) {
        return found.isEmpty() ? 0 : store.keep(found, rule.version(), now);
    }
}
