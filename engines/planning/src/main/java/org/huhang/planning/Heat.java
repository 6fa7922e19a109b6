package org.huhang.planning;

import java.util.ArrayList;
import java.util.List;

/// Hours of heat, for outdoor posts: how much of a shift lies in them, and into which shorter ones to part
/// it.
///
/// Source: rules.md B9 (above 35 C ask for relief; threshold assumed), F47 of the story; the longest outdoor
/// shift in heat is an assumed default of the caller's configuration.
///
/// @param hot spans above the threshold, not overlapping
public record Heat(List<Span> hot, int longestMinutes) {
    public Heat {
        hot = List.copyOf(hot);
        if (longestMinutes <= 0) {
            throw new IllegalArgumentException("a shift in heat lasts at least a minute: " + longestMinutes);
        }
    }

    /// Minutes in heat, for [Seat#heatMinutes].
    public int minutes(Span shift) {
        return hot.stream()
                .filter(span -> span.meets(shift.start(), shift.end()))
                .mapToInt(span ->
                        new Span(Math.max(span.start(), shift.start()), Math.min(span.end(), shift.end())).minutes())
                .sum();
    }

    /// Begun spells of four hours, as long as a set of protective clothing lasts (rules.md B10, B11).
    public static int spells(int minutes) {
        return (minutes + 239) / 240;
    }

    /// The shift in as few equal parts (to the minute) as keep each part's heat within the longest; itself
    /// when it does already. A part may still be hotter than another.
    public List<Span> part(Span shift) {
        for (int parts = 1; ; parts++) {
            var cut = cut(shift, parts);
            if (parts >= shift.minutes() || cut.stream().allMatch(part -> minutes(part) <= longestMinutes)) {
                return cut;
            }
        }
    }

    private static List<Span> cut(Span shift, int parts) {
        var cut = new ArrayList<Span>();
        long from = shift.start();
        for (int part = 1; part <= parts; part++) {
            long to = part == parts ? shift.end() : shift.start() + (long) shift.minutes() * part / parts * 60;
            cut.add(new Span(from, to));
            from = to;
        }
        return List.copyOf(cut);
    }
}
