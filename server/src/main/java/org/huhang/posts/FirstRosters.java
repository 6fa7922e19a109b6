package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.huhang.planning.Planner;
import org.huhang.planning.Roster;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;

/// A plan with its first roster solved and put in force at once: for rosters that were made elsewhere, such as the
/// story's.
@ApplicationScoped
public class FirstRosters {
    private static final long SEED = 1;
    private static final Duration TOLD_BEFORE = Duration.ofHours(12);

    private final Plans plans;
    private final PlanStore store;
    private final PlanLoader loader;
    private final Drafts drafts;
    private final Publishing publishing;
    private final CityClock clock;

    FirstRosters(
            Plans plans, PlanStore store, PlanLoader loader, Drafts drafts, Publishing publishing, CityClock clock) {
        this.plans = plans;
        this.store = store;
        this.loader = loader;
        this.drafts = drafts;
        this.publishing = publishing;
        this.clock = clock;
    }

    /// The same id is the same plan: then nothing is done.
    ///
    /// @param search how long to look for a better one than the first
    @Transactional
    public void record(NewPlan told, Duration search, String reason, Instant now) {
        if (!plans.record(told, now)) {
            return;
        }
        var plan = loader.load(store.find(told.id()).orElseThrow(), now);
        var found = new Planner(
                        plan.staffing, Roster.empty(plan.staffing.seats().size()), Planner.Settings.of(SEED, search))
                .solve(_ -> {});
        var draft = new DraftId(Ids.next());
        drafts.add(
                plan, new Drafts.Made(draft, DraftOrigin.SOLVED, null, null, null, now, reason), plan.holders(found));
        publishing
                .publish(
                        told.id(),
                        new Publishing.NewPublication(new PublicationId(Ids.next()), draft, null, reason),
                        null,
                        published(told, now))
                .orThrow();
    }

    /// Where it was made, people were told before it began, our choice half a day.
    private Instant published(NewPlan told, Instant now) {
        var before = told.startDate().atStartOfDay(clock.zone()).toInstant().minus(TOLD_BEFORE);
        return before.isBefore(now) ? before : now;
    }
}
