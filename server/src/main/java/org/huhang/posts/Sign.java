package org.huhang.posts;

import java.time.Instant;

/// Somebody signed, as one post sees it.
///
/// @param comes false for signing out
/// @param here whether it was at this post
/// @param byLeader whether the leader of a post signed for them
record Sign(Instant at, boolean comes, boolean here, boolean byLeader) {}
