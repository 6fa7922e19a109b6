package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds rounds.
@ApplicationScoped
public class Rounds {
    private final RoundStore store;

    Rounds(RoundStore store) {
        this.store = store;
    }

    public Optional<Round> find(RoundId id) {
        return store.find(id);
    }

    /// The latest first.
    public List<Round> list(int limit) {
        return store.list(limit);
    }

    /// Those whose people stand and that did not end: open or overdue at that instant.
    public List<Round> listOpen(Instant at) {
        return store.listUnended(at).stream()
                .filter(each -> switch (each.state(at)) {
                    case OPEN, OVERDUE -> true;
                    case PLANNED, ENDED -> false;
                })
                .toList();
    }
}
