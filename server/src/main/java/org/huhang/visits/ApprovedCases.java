package org.huhang.visits;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.ApprovalId;
import org.huhang.shared.AreaId;

/// Which cases a second person has approved. Asked by visits, answered by `cases`, which stands below it.
public interface ApprovedCases {
    /// Nothing unless it is a case with a laboratory's record that a second person approved.
    Optional<ApprovedCase> find(UUID caseId);

    /// @param approvalId the decision that the audit log names as evidence
    record ApprovedCase(UUID caseId, String number, AreaId areaId, ApprovalId approvalId, Instant approvedAt) {}
}
