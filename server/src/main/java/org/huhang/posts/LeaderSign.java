package org.huhang.posts;

import java.time.Instant;
import java.util.UUID;
import org.huhang.shared.PersonId;

/// A post's leader saw somebody come or go who has no telephone.
///
/// @param id the client's
/// @param comes false for going
public record LeaderSign(UUID id, PostId postId, PersonId personId, boolean comes, Instant at) {}
