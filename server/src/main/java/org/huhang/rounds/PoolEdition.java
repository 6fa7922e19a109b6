package org.huhang.rounds;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Pool rules that hold together, with their source.
///
/// @param start the first day, as the city counts
/// @param end the day on which it holds no more; none where none is known
public record PoolEdition(
        String code,
        Wording name,
        LocalDate start,
        @Nullable LocalDate end,
        Wording source,
        Confidence confidence,
        List<PoolRule> rules) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(start) && (end == null || day.isBefore(end));
    }
}
