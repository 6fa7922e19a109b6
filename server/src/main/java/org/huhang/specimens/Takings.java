package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.huhang.rounds.RoundId;
import org.huhang.shared.PersonId;

/// What was done at desks, person by person.
@ApplicationScoped
public class Takings {
    private final TakingStore store;

    Takings(TakingStore store) {
        this.store = store;
    }

    /// Of one batch; in the order of devices and their numbers.
    public List<Taking> listBatch(UUID batch) {
        return store.listBatches(List.of(batch));
    }

    /// Of several; in the same order.
    public List<Taking> listBatches(Collection<UUID> batches) {
        return store.listBatches(batches);
    }

    /// When each of these last signed in at a desk, as far as that counts; who never did is left out.
    public Map<PersonId, Instant> lastRegistered(RoundId round, Collection<PersonId> people) {
        return store.lastRegistered(round, people);
    }

    /// Everything of a round, in no order that means anything.
    public void read(RoundId round, Consumer<Taking> to) {
        store.read(round, to);
    }
}
