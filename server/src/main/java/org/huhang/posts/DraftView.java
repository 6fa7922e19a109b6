package org.huhang.posts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft in full. People are known by their position in the plan; -1 is nobody.
///
/// @param holders for each seat of the plan
/// @param changes against the draft that it was made from
record DraftView(
        DraftLine draft,
        List<Integer> holders,
        List<RuleCount> tally,
        List<SeatChange> changes,
        @Nullable ReplanView replan) {

    /// @param absent who could not keep a seat
    /// @param disturbed who serves otherwise than published without being the cause
    /// @param open seats for which nobody was found
    record ReplanView(
            PublicationId publicationId,
            List<Integer> absent,
            List<Integer> disturbed,
            List<Integer> open,
            int tookMillis) {}
}
