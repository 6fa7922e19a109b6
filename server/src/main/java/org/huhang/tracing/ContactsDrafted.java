package org.huhang.tracing;

import java.util.List;
import org.huhang.cases.CaseId;
import org.huhang.shared.Event;

/// The draft contacts of these cases are worked out, for the first time or anew.
public record ContactsDrafted(List<CaseId> caseIds) implements Event {
    public ContactsDrafted {
        caseIds = List.copyOf(caseIds);
    }
}
