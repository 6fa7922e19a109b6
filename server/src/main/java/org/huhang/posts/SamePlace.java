package org.huhang.posts;

import java.util.Collection;
import java.util.Objects;
import org.huhang.duty.Demand;
import org.huhang.shared.AreaId;

/// Whether a post is where a line of a muster asks people to be: both stand at the same registered place or bear the
/// same name, or, where one of them stands at no registered place, the post lies in the area of the line.
/// Source: our choice, after `duty.PresentRule`, which takes a sign-in anywhere in the area for one at a place that
/// nobody registered.
final class SamePlace {
    private SamePlace() {}

    /// @param within those areas that lie in the line's
    static boolean is(Post post, Demand demand, Collection<AreaId> within) {
        if (post.name().zh().equals(demand.place().zh())) {
            return true;
        }
        boolean registered = post.placeId() != null && demand.placeId() != null;
        return registered
                ? Objects.equals(post.placeId(), demand.placeId())
                : post.areas().stream().anyMatch(within::contains);
    }
}
