package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.planning.HandChange;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;

/// Seats given to others by hand: looked at first, and done even where it breaks rules. It is the dispatcher's to do.
@ApplicationScoped
class HandChanges {
    private final PlanLoader loader;
    private final DraftStore store;
    private final Drafts drafts;
    private final Submissions submissions;

    HandChanges(PlanLoader loader, DraftStore store, Drafts drafts, Submissions submissions) {
        this.loader = loader;
        this.store = store;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    /// @param person position in the plan; -1 for nobody
    record SeatTaking(int seat, int person) {}

    /// @param id the client's, of the draft that comes of it
    record NewHandChange(DraftId id, int seat, int person, String note) {}

    Outcome<CheckView> check(RosterPlan plan, DraftId draft, SeatTaking wanted, Instant now) {
        var staffing = loader.load(plan, now);
        var wrong = wrong(staffing, wanted);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var found = HandChange.check(
                staffing.staffing,
                staffing.roster(store.holders(draft)),
                staffing.engineSeat(wanted.seat()),
                wanted.person());
        return Outcome.done(
                new CheckView(RosterViews.broken(staffing, found.broken()), RosterViews.points(found.costs())));
    }

    @Transactional
    Outcome<DraftId> change(RosterPlan plan, DraftId draft, NewHandChange wanted, AccountId by, Instant now) {
        var staffing = loader.load(plan, now);
        var wrong = wrong(staffing, new SeatTaking(wanted.seat(), wanted.person()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (wanted.note().length() > Posts.LONGEST_REASON) {
            return Outcome.refused(Refusal.invalid("posts.text-missing", "note", Map.of("most", Posts.LONGEST_REASON)));
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                var roster =
                        staffing.roster(store.holders(draft)).with(staffing.engineSeat(wanted.seat()), wanted.person());
                drafts.add(
                        staffing,
                        new Drafts.Made(wanted.id(), DraftOrigin.HAND, draft, null, by, now, wanted.note()),
                        staffing.holders(roster));
            }
            return wanted.id();
        });
    }

    private static Optional<Refusal> wrong(PlanStaffing staffing, SeatTaking wanted) {
        if (staffing.engineSeat(wanted.seat()) == -1) {
            return Posts.invalid("posts.no-such-seat", "seat", Map.of());
        }
        return wanted.person() < -1 || wanted.person() >= staffing.people.size()
                ? Posts.invalid("posts.no-such-person", "person", Map.of())
                : Optional.empty();
    }
}
