package org.huhang.posts;

import java.util.List;
import org.huhang.planning.Rule;

/// Empty seats, and what would fill them.
///
/// @param total all that are empty
record UnfilledView(List<UnfilledSeat> seats, int total) {

    /// @param able people with the skill, in the loop
    /// @param several people whom more than one rule bars
    record UnfilledSeat(int seat, int able, List<RuleBar> bars, int several, List<ShortageLine> shortages) {}

    /// People whom this rule alone bars.
    ///
    /// @param leastMinutes what the nearest of them is short of or over
    /// @param example who that is
    record RuleBar(Rule rule, int people, int leastMinutes, int example) {}
}
