package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.rounds.NotTestedStore.NewNotTested;
import org.huhang.shared.Journal;

/// Why people who are listed were not tested, as told at a door or by telephone.
@ApplicationScoped
class NotTestedTellings {
    private final NotTestedStore store;
    private final Journal journal;

    NotTestedTellings(NotTestedStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /// In the caller's transaction. Those that are known are left out.
    void add(List<NewNotTested> told, UUID batch, Instant receivedAt) {
        told.stream()
                .collect(Collectors.groupingBy(NewNotTested::roundId, LinkedHashMap::new, Collectors.toList()))
                .forEach((round, of) -> {
                    var id = DerivedId.of(receivedAt, batch, round.value(), "not tested");
                    if (!store.add(of, id, receivedAt).isEmpty()) {
                        journal.append(new NotTestedTold(round, id));
                    }
                });
    }
}
