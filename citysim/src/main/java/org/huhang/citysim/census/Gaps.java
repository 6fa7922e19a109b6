package org.huhang.citysim.census;

import org.huhang.citysim.seeds.SplitMix;

/// Differences in age within families, completed years. A parent is 21 to 39 completed years older than a child,
/// so 20 to 40 whatever the birthdays. Assumed shapes, not from the census.
final class Gaps {
    static final int LEAST = 21;
    static final int MOST = 39;

    private Gaps() {}

    /// Mother to her first child, most often 22 to 28.
    static int firstChild(SplitMix draw) {
        return LEAST + (int) (14 * draw.unit() * draw.unit());
    }

    static int betweenChildren(SplitMix draw) {
        return 1 + draw.below(6);
    }

    /// Husband minus wife: around 2, from -4 to 8.
    static int couple(SplitMix draw) {
        return Math.clamp(Math.round(2 + 2.2 * draw.bell()), -4, 8);
    }

    static boolean parent(int parentAge, int childAge) {
        int gap = parentAge - childAge;
        return gap >= LEAST && gap <= MOST;
    }
}
