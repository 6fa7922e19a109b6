package org.huhang.posts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param id the client's
record NewPostRule(
        PostRuleId id, LocalDate startDate, @Nullable LocalDate endDate, String source, List<PostLine> lines) {}
