package org.huhang.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lines of one post that stand for its pattern from a day on, in full. Of those that cover a day the last recorded
/// holds. One without lines takes back those that were recorded before it for just the same days; what holds without
/// them, a rule of other days or the pattern, holds again.
///
/// @param source the order or the reason
record PostRule(
        PostRuleId id,
        PostId postId,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        String source,
        List<PostLine> lines,
        Instant ruledAt) {
    PostRule {
        lines = List.copyOf(lines);
    }

    boolean takesBack() {
        return lines.isEmpty();
    }

    boolean isOfDaysOf(PostRule other) {
        return startDate.equals(other.startDate) && Objects.equals(endDate, other.endDate);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(startDate) && (endDate == null || day.isBefore(endDate));
    }
}
