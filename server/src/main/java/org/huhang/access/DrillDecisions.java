package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;

/// The second person's decisions of the days before a drill begins, by the account that decides in it. A house at work
/// has none of them.
@ApplicationScoped
public class DrillDecisions {
    private final Jdbi jdbi;
    private final Approvals approvals;
    private final CityClock clock;

    DrillDecisions(Jdbi jdbi, Approvals approvals, CityClock clock) {
        this.jdbi = jdbi;
        this.approvals = approvals;
        this.clock = clock;
    }

    /// Approves whatever of this kind waits; by the same rules as any decision.
    ///
    /// @return how many there were
    public int approveWaiting(String kind, AccountId by, Instant now) {
        if (!clock.isDrill()) {
            throw new IllegalStateException("decided by itself outside of a drill: " + kind);
        }
        var waiting = listWaiting(kind);
        waiting.forEach(id -> approvals
                .decide(id, new Approvals.NewDecision(Ids.next(), true, ""), by, now)
                .orThrow());
        return waiting.size();
    }

    private List<ApprovalId> listWaiting(String kind) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select a.id
                  from access.approvals a
                 where a.kind = :kind and not exists (select from access.decisions d where d.approval_id = a.id)
                 order by a.id
                """).bind("kind", kind).mapTo(ApprovalId.class).list());
    }
}
