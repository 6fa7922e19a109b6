package org.huhang.posts;

import java.util.List;
import org.huhang.shared.Event;

/// A post was opened or closed, or its hours changed.
public record PostsChanged(List<PostId> postIds) implements Event {}
