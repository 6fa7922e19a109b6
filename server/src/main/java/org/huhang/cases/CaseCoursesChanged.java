package org.huhang.cases;

import java.util.List;
import org.huhang.shared.Event;

/// Onset, isolation, the first positive specimen or another fact on which contacts hang has changed of these cases.
public record CaseCoursesChanged(List<CaseId> caseIds) implements Event {
    public CaseCoursesChanged {
        caseIds = List.copyOf(caseIds);
    }
}
