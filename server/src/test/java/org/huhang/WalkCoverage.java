package org.huhang;

import java.util.UUID;
import org.huhang.coverage.TestRound;

/// A round over the area of one side, with a tube of the town's person.
record WalkCoverage(UUID round, String tube) {
    static WalkCoverage of(WalkTown town) {
        var now = town.verbs().clock().now();
        var jdbi = town.verbs().jdbi();
        var round = TestRound.open(jdbi, town.area(), now);
        round.freeze(town.area());
        var tube = "W"
                + Long.toString(round.id().getLeastSignificantBits(), 36)
                        .replace("-", "")
                        .toUpperCase(java.util.Locale.ROOT);
        round.tube(tube, 1, 1, now.minusSeconds(600), town.person());
        return new WalkCoverage(round.id(), tube);
    }
}
