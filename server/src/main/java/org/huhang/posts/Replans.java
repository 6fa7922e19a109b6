package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.huhang.access.AccountId;
import org.huhang.planning.Comparison;
import org.huhang.planning.Replan;
import org.huhang.planning.Roster;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Mends the roster in force when the day goes wrong: a draft in which as few people as can be serve otherwise.
@ApplicationScoped
class Replans {
    private final PlanStore plans;
    private final PlanLoader loader;
    private final PublicationStore publications;
    private final DraftStore store;
    private final Drafts drafts;
    private final Submissions submissions;

    Replans(
            PlanStore plans,
            PlanLoader loader,
            PublicationStore publications,
            DraftStore store,
            Drafts drafts,
            Submissions submissions) {
        this.plans = plans;
        this.loader = loader;
        this.publications = publications;
        this.store = store;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    /// @param id the client's, of the draft
    record NewReplan(DraftId id, String reason) {}

    @Transactional
    Outcome<DraftId> replan(RosterPlan plan, NewReplan wanted, @Nullable AccountId by, Instant now) {
        if (Posts.isNoText(wanted.reason(), Posts.LONGEST_REASON)) {
            return Outcome.refused(
                    Refusal.invalid("posts.text-missing", "reason", Map.of("most", Posts.LONGEST_REASON)));
        }
        plans.hold(plan.id());
        var inForce = publications.findLatest(plan.id());
        if (inForce.isEmpty()) {
            return Outcome.refused(Refusal.conflict("posts.nothing-published", Map.of()));
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                replan(plan, inForce.get(), wanted, by, now);
            }
            return wanted.id();
        });
    }

    private void replan(
            RosterPlan plan,
            PublicationStore.Publication inForce,
            NewReplan wanted,
            @Nullable AccountId by,
            Instant now) {
        long begun = System.nanoTime();
        var staffing = loader.load(plan, now);
        Roster published = staffing.told(store.holders(inForce.draftId())).pinPlaced();
        var mended = Replan.of(staffing.staffing, published, now.getEpochSecond());
        var absent = mended.changes().stream()
                .map(Comparison.Change::from)
                .filter(person -> person != Roster.NOBODY && !mended.disturbed().contains(person))
                .distinct()
                .sorted()
                .toList();
        drafts.add(
                staffing,
                new Drafts.Made(wanted.id(), DraftOrigin.REPLAN, inForce.draftId(), null, by, now, wanted.reason()),
                staffing.holders(mended.roster()));
        store.addReplan(
                wanted.id(),
                new DraftView.ReplanView(
                        inForce.id(), absent, mended.disturbed(), staffing.planSeats(mended.open()), (int)
                                ((System.nanoTime() - begun) / 1_000_000)));
    }
}
