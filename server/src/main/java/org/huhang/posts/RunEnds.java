package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.huhang.shared.Ids;

/// How a search ends: with a draft, once, whoever brings it.
@ApplicationScoped
class RunEnds {
    private final RunStore runs;
    private final Drafts drafts;

    RunEnds(RunStore runs, Drafts drafts) {
        this.runs = runs;
        this.drafts = drafts;
    }

    @Transactional
    void end(RunStore.Run run, PlanStaffing plan, int[] holders, Instant now) {
        if (runs.fact(run.id(), "ENDED", null, null, now)) {
            var origin = run.atMostSeconds() == 0 ? DraftOrigin.FIRST : DraftOrigin.SOLVED;
            drafts.add(
                    plan,
                    new Drafts.Made(new DraftId(Ids.next()), origin, run.fromDraft(), run.id(), run.askedBy(), now, ""),
                    holders);
        }
        runs.forget(run.id());
    }

    @Transactional
    void fail(RunId run, String note, Instant now) {
        runs.fact(run, "FAILED", null, note, now);
        runs.forget(run);
    }
}
