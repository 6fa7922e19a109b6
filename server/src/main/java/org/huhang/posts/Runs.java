package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.shared.Timers;
import org.jspecify.annotations.Nullable;

/// Asks for searches, and for their end.
@ApplicationScoped
class Runs {
    private static final int LONGEST_SECONDS = 3_600;
    private static final int MOST_POINTS = 300;

    private final RunStore store;
    private final PlanStore plans;
    private final DraftStore drafts;
    private final Timers timers;
    private final SearchTimer timer;
    private final Submissions submissions;

    Runs(
            RunStore store,
            PlanStore plans,
            DraftStore drafts,
            Timers timers,
            SearchTimer timer,
            Submissions submissions) {
        this.store = store;
        this.plans = plans;
        this.drafts = drafts;
        this.timers = timers;
        this.timer = timer;
        this.submissions = submissions;
    }

    /// @param id the client's
    /// @param fromDraftId where the search starts; what is published when none is named
    record NewRun(RunId id, int atMostSeconds, @Nullable DraftId fromDraftId) {}

    @Transactional
    Outcome<RunId> ask(PlanId plan, NewRun wanted, @Nullable AccountId by, Instant now) {
        plans.hold(plan);
        var from = wanted.fromDraftId();
        if (store.find(wanted.id()).isEmpty()) {
            if (wanted.atMostSeconds() < 0 || wanted.atMostSeconds() > LONGEST_SECONDS) {
                return Outcome.refused(Refusal.invalid(
                        "posts.seconds-out-of-range", "atMostSeconds", Map.of("most", LONGEST_SECONDS)));
            }
            if (from != null && drafts.find(plan, from).isEmpty()) {
                return Outcome.refused(Refusal.invalid("posts.no-such-draft", "fromDraftId", Map.of()));
            }
            if (store.list(plan, 1).stream().anyMatch(run -> run.ended() == null)) {
                return Outcome.refused(Refusal.conflict("posts.run-going", Map.of()));
            }
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                // the seed follows from the id: the same search can be made again
                long seed = wanted.id().value().getLeastSignificantBits();
                store.add(wanted.id(), plan, from, wanted.atMostSeconds(), seed, by, now);
                timers.set(timer, wanted.id().value(), now);
            }
            return wanted.id();
        });
    }

    /// The best so far becomes a draft within moments, wherever it is searched.
    @Transactional
    Outcome<RunId> stop(UUID id, RunId run, AccountId by, Instant now) {
        var found = store.find(run);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.notFound("posts.no-such-run", Map.of()));
        }
        return submissions.first(id, run).map(first -> {
            if (first && found.get().ended() == null) {
                store.fact(run, "STOP_ASKED", by, null, now);
            }
            return run;
        });
    }

    RunView view(RunStore.Run run) {
        var points = store.listPoints(run.id(), MOST_POINTS);
        var working = run.workingMs();
        return new RunView(
                run.id(),
                run.planId(),
                run.fromDraft(),
                run.atMostSeconds(),
                run.askedAt(),
                run.state(),
                working != null
                        ? working
                        : points.isEmpty() ? 0 : points.getLast().elapsedMillis(),
                points,
                run.draftId(),
                run.note());
    }
}
