package org.huhang.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which cases were together with which. Asked by cases, answered by `tracing`, which stands below it; until it does
/// nobody is suggested.
public interface KnownExposures {
    /// Of each of these cases those that may have infected it, the likeliest first; of cases without any nothing.
    Map<CaseId, List<SourceCandidate>> candidates(Collection<CaseId> cases);
}
