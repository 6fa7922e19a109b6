package org.huhang.posts;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// How a kind of post is staffed around the clock: one dated edition of it.
record PostPattern(
        String code,
        Wording name,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        Wording source,
        Confidence confidence,
        List<PostLine> lines) {
    PostPattern {
        lines = List.copyOf(lines);
    }
}
