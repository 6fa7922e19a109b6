package org.huhang.posts;

import java.time.Instant;
import org.huhang.notices.NoticeId;
import org.jspecify.annotations.Nullable;

/// From then on nobody stands there any more.
record PostClosing(
        PostId postId,
        Instant closesAt,
        String reason,
        @Nullable NoticeId noticeId) {}
