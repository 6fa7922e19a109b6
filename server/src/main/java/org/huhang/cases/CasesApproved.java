package org.huhang.cases;

import java.util.List;
import org.huhang.shared.Event;

/// A second person approved these cases: tracing may begin.
public record CasesApproved(List<CaseId> caseIds) implements Event {
    public CasesApproved {
        caseIds = List.copyOf(caseIds);
    }
}
