package org.huhang.callups;

import org.huhang.callups.StaffingStore.CrewRequest;
import org.huhang.posts.PostId;
import org.jspecify.annotations.Nullable;

/// One crew of a plan: what a version needs beside what was asked of posts.
///
/// @param need none where the version needs nobody there
/// @param asked none where nothing was asked for
/// @param postId that is to have them; none where one is yet to be opened
record CrewDue(
        CrewChange change,
        @Nullable CrewNeed need,
        @Nullable CrewRequest asked,
        @Nullable PostId postId) {
    boolean opens() {
        return change.opens() && postId == null;
    }
}
