package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.NoteRule;
import org.huhang.shared.Id;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;

/// That somebody looked at a case again whose positives were corrected, and what came of it in their words. It
/// changes nothing of the case; until a later correction nobody need look again.
@ApplicationScoped
class CaseReviews {
    private static final int LONGEST_REASON = 500;

    private final Jdbi jdbi;
    private final Submissions submissions;

    CaseReviews(Jdbi jdbi, Submissions submissions) {
        this.jdbi = jdbi;
        this.submissions = submissions;
    }

    /// @param reason what came of it
    record NewCaseReview(UUID id, String reason) {}

    record CaseReview(String reason, AccountId reviewedBy, Instant reviewedAt) {}

    @Transactional
    Outcome<CaseId> add(CaseId id, NewCaseReview wanted, AccountId by, Instant now) {
        record Reviewed(CaseId caseId, NewCaseReview review) {}
        var reason = wanted.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(Refusal.invalid("cases.reason-length", "reason", Map.of("most", LONGEST_REASON)));
        }
        if (NoteRule.namesSomebody(reason)) {
            return Outcome.refused(Refusal.invalid("cases.reason-names-somebody", "reason", Map.of()));
        }
        return submissions.first(wanted.id(), new Reviewed(id, wanted)).map(first -> {
            if (first) {
                jdbi.useHandle(h -> h.createUpdate("""
                        insert into cases.reviews (id, case_id, reason, reviewed_by, reviewed_at)
                        values (:id, :case, :reason, :by, :now)
                        """)
                        .bind("id", wanted.id())
                        .bind("case", id)
                        .bind("reason", reason)
                        .bind("by", by)
                        .bind("now", now)
                        .execute());
            }
            return id;
        });
    }

    /// The latest first.
    List<CaseReview> list(CaseId id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select reason, reviewed_by, reviewed_at
                  from cases.reviews
                 where case_id = :case
                 order by reviewed_at desc, id desc
                 limit :limit
                """)
                .bind("case", id)
                .bind("limit", limit)
                .mapTo(CaseReview.class)
                .list());
    }

    /// When each of these was last looked at again.
    Map<CaseId, Instant> last(Collection<CaseId> ids) {
        record Last(CaseId caseId, Instant at) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select case_id, max(reviewed_at) as at from cases.reviews where case_id = any(:ids) group by case_id
                """)
                .bind("ids", Id.array(ids))
                .mapTo(Last.class)
                .collect(Collectors.toMap(Last::caseId, Last::at)));
    }
}
