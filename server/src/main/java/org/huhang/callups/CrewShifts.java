package org.huhang.callups;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huhang.posts.PostLine;

/// Shifts from the first call to the last swab, each as long as the limits let it be, with all that work at once.
///
/// Source: rules.md B11 (a set of protection lasts four hours); that shifts are whole half hours is an assumed default.
final class CrewShifts {
    private static final int LONGEST_MINUTES = 240;
    private static final int HALF_HOUR = 30;
    /// Posts take no more in one line.
    private static final int MOST_IN_LINE = 100;

    private CrewShifts() {}

    /// @param longestMinutes that somebody may stand at a post
    /// @return by the day on which they begin
    static SortedMap<LocalDate, List<PostLine>> of(
            Instant start, Instant end, Map<String, Integer> people, int longestMinutes, ZoneId zone) {
        int most = Math.max(HALF_HOUR, Math.min(LONGEST_MINUTES, longestMinutes) / HALF_HOUR * HALF_HOUR);
        long minutes = Math.max(HALF_HOUR, Duration.between(start, end).toMinutes());
        long turns = Math.ceilDiv(minutes, (long) most);
        int each = (int) Math.ceilDiv(minutes, turns * HALF_HOUR) * HALF_HOUR;
        SortedMap<LocalDate, List<PostLine>> shifts = new TreeMap<>();
        for (long turn = 0; turn < turns; turn++) {
            var from = start.plus(Duration.ofMinutes(turn * each)).atZone(zone);
            var lines = shifts.computeIfAbsent(from.toLocalDate(), _ -> new ArrayList<>());
            new TreeMap<>(people).forEach((skill, wanted) -> {
                for (int left = wanted; left > 0; left -= MOST_IN_LINE) {
                    lines.add(new PostLine(
                            from.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                            each,
                            skill.isEmpty() ? null : skill,
                            Math.min(left, MOST_IN_LINE)));
                }
            });
        }
        return shifts;
    }
}
