package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.ApprovalId;
import org.huhang.visits.ApprovedCases;
import org.jdbi.v3.core.Jdbi;

/// Tells the visits for which cases people may be named: those that a second person approved, with their evidence.
@ApplicationScoped
class TraceableCases implements ApprovedCases {
    private final Jdbi jdbi;
    private final CaseStore store;

    TraceableCases(Jdbi jdbi, CaseStore store) {
        this.jdbi = jdbi;
        this.store = store;
    }

    @Override
    public Optional<ApprovedCase> find(UUID caseId) {
        return store.find(new CaseId(caseId))
                .filter(found -> found.state() == CaseState.APPROVED && found.decidedAt() != null)
                .flatMap(found -> approvalOf(found.id())
                        .map(approval -> new ApprovedCase(
                                caseId,
                                found.number(),
                                found.areaId(),
                                approval,
                                java.util.Objects.requireNonNull(found.decidedAt()))));
    }

    /// Of a case behind which a positive result stands, and no other.
    private Optional<ApprovalId> approvalOf(CaseId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select d.approval_id
                  from cases.decisions d
                 where d.case_id = :id and d.approved
                   and exists (select from cases.case_results r where r.case_id = d.case_id)
                """).bind("id", id).mapTo(ApprovalId.class).findOne());
    }
}
