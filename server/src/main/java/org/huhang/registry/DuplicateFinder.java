package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// Looks for duplicates and keeps what it finds. Looking again finds nothing new: a finding is kept only where the
/// evidence of its pair has changed.
@ApplicationScoped
class DuplicateFinder {
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
        return keep(candidates.ofPeople(people, rule), rule, now);
    }

    /// @return how many findings are new
    @Transactional
    int lookThrough(Collection<AreaId> areas, Instant now) {
        var rule = DuplicateRule.CURRENT;
        return keep(candidates.ofAreas(areas, rule), rule, now);
    }

    private int keep(Map<Pair, Likeness> found, DuplicateRule rule, Instant now) {
        return found.isEmpty() ? 0 : store.keep(found, rule.version(), now);
    }
}
