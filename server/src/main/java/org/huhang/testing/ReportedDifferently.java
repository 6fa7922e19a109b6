package org.huhang.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.testing.TubeVersion.VersionState;

/// The tube was reported with another finding before, and that was not rejected. Nobody can tell by the two alone which
/// is right: a second person looks, also at what says of itself that it corrects.
/// Source: Lanzhou, 24 November 2022: positives in the file of negatives.
record ReportedDifferently() {
    Optional<Implausibility> check(TubeRow row, List<TubeVersion> earlier) {
        return earlier.stream()
                .filter(each -> each.state() != VersionState.REJECTED)
                .reduce((_, later) -> later)
                .filter(each -> each.result().finding() != row.finding())
                .map(each -> new Implausibility(
                        "reported-differently",
                        Map.of(
                                "before", each.result().finding().name(),
                                "now", row.finding().name(),
                                "reason", row.correction() == null ? "–" : row.correction())));
    }
}
