package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.Journal;
import org.jspecify.annotations.Nullable;

/// Makes drafts: each is a row that stays as it was made.
@ApplicationScoped
class Drafts {
    private final DraftStore store;
    private final Journal journal;

    Drafts(DraftStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /// @param from the draft that it was made from
    record Made(
            DraftId id,
            DraftOrigin origin,
            @Nullable DraftId from,
            @Nullable RunId run,
            @Nullable AccountId by,
            Instant at,
            String note) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(PlanStaffing plan, Made made, int[] holders) {
        store.add(
                new DraftStore.DraftRow(
                        made.id(),
                        plan.plan.id(),
                        made.origin(),
                        made.from(),
                        made.run(),
                        plan.tally(holders),
                        plan.limits.startDate(),
                        made.by(),
                        made.at(),
                        made.note()),
                holders);
        journal.append(new RosterDrafted(plan.plan.id(), made.id()));
    }
}
