package org.huhang.zones;

import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// A set of levels with dates: data, for schemes differ by place and year and one is replaced by the next in the middle
/// of an outbreak.
///
/// @param start the first day, in the city's time, on which a zone of it may be opened
/// @param end the first day on which none may any more
/// @param levels the strictest first
public record ZoneScheme(
        String code,
        Wording name,
        LocalDate start,
        @Nullable LocalDate end,
        Wording source,
        Confidence confidence,
        List<ZoneLevel> levels) {
    /// Whether it is in force on one of these days, both included.
    boolean coversAny(LocalDate first, LocalDate last) {
        return !last.isBefore(start) && (end == null || first.isBefore(end));
    }
}
