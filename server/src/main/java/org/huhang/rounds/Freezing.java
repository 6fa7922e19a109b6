package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import org.huhang.registry.Dweller;
import org.huhang.registry.Dwellers;
import org.huhang.rounds.FrozenListingStore.Frozen;
import org.huhang.shared.Journal;

/// Writes down who is to be tested, as the registry stands when the round begins: one transaction, one event. Cut off
/// half way it leaves nothing and is begun anew.
@ApplicationScoped
class Freezing {
    /// People between two fetches from the registry, written by one COPY.
    private static final int CHUNK = 20_000;

    private final RoundStore rounds;
    private final RoundPlans plans;
    private final Placings placings;
    private final FrozenListingStore listings;
    private final Dwellers dwellers;
    private final Journal journal;

    Freezing(
            RoundStore rounds,
            RoundPlans plans,
            Placings placings,
            FrozenListingStore listings,
            Dwellers dwellers,
            Journal journal) {
        this.rounds = rounds;
        this.plans = plans;
        this.placings = placings;
        this.listings = listings;
        this.dwellers = dwellers;
        this.journal = journal;
    }

    /// Does nothing where it was done, or where the round was taken back.
    @Transactional
    void freeze(RoundId id, Instant now) {
        rounds.lock(id);
        var round = rounds.find(id).orElseThrow();
        if (round.frozenAt() != null || round.endedAt() != null) {
            return;
        }
        var plan = plans.of(round);
        var chunk = new Chunk(id, placings.at(plan, now));
        if (plan.scope() == RoundScope.LIST) {
            // two of the list may be one person by now
            new HashSet<>(dwellers.list(plan.people()).values()).forEach(chunk::add);
        } else {
            dwellers.read(placings.land(plan), chunk::add);
        }
        chunk.write();
        rounds.addFreezing(id, chunk.tally, now);
        journal.append(new ListingsFrozen(id));
    }

    private final class Chunk {
        private final RoundId round;
        private final Placing placing;
        private final RoundTally tally = new RoundTally();
        private final ArrayList<Frozen> rows = new ArrayList<>(CHUNK);

        Chunk(RoundId round, Placing placing) {
            this.round = round;
            this.placing = placing;
        }

        void add(Dweller who) {
            placing.of(who).ifPresent(placed -> {
                tally.add(who, placed);
                rows.add(new Frozen(who, placed));
                if (rows.size() == CHUNK) {
                    write();
                }
            });
        }

        void write() {
            listings.add(round, rows);
            rows.clear();
        }
    }
}
