package org.huhang.posts;

import java.util.List;
import org.huhang.shared.Event;

/// Something was handed over, taken over, counted or used at these posts.
public record PostDayChanged(List<PostId> postIds) implements Event {}
