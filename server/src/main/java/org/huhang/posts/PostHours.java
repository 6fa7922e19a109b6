package org.huhang.posts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Of a set of posts, who is asked for when: the lines of the pattern's edition in force, or those of a post's own
/// rule, from the opening to the closing.
///
/// Source: rules.md B4, B5, as the patterns say; that what is left of a shift under half an hour is not staffed is an
/// assumed default.
final class PostHours {
    private static final Duration SHORTEST = Duration.ofMinutes(30);

    private final List<PostPattern> patterns;
    private final Map<PostId, List<PostRule>> rules;
    private final Map<PostId, PostClosing> closings;
    private final ZoneId zone;

    /// @param patterns all editions, by first day
    /// @param rules in the order in which they were recorded
    PostHours(List<PostPattern> patterns, List<PostRule> rules, Map<PostId, PostClosing> closings, ZoneId zone) {
        this.patterns = patterns;
        this.rules = rules.stream().collect(Collectors.groupingBy(PostRule::postId));
        this.closings = closings;
        this.zone = zone;
    }

    /// So many people of a skill from `start` to `end`; half-open, as shifts are.
    record PostShift(Instant start, Instant end, @Nullable String skill, int people) {
        boolean covers(Instant at) {
            return !at.isBefore(start) && at.isBefore(end);
        }
    }

    Optional<PostRule> findRule(Post post, LocalDate day) {
        List<PostRule> takenBack = new ArrayList<>();
        for (PostRule rule : rules.getOrDefault(post.id(), List.of()).reversed()) {
            if (rule.takesBack()) {
                takenBack.add(rule);
            } else if (rule.covers(day) && takenBack.stream().noneMatch(rule::isOfDaysOf)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    List<PostLine> lines(Post post, LocalDate day) {
        return findRule(post, day).map(PostRule::lines).orElseGet(() -> patternLines(post.pattern(), day));
    }

    private List<PostLine> patternLines(String code, LocalDate day) {
        return patterns.reversed().stream()
                .filter(pattern -> pattern.code().equals(code)
                        && !day.isBefore(pattern.startDate())
                        && (pattern.endDate() == null || day.isBefore(pattern.endDate())))
                .findFirst()
                .map(PostPattern::lines)
                .orElse(List.of());
    }

    /// Those that start on that local day, while the post is open.
    List<PostShift> shifts(Post post, LocalDate day) {
        var closing = closings.get(post.id());
        List<PostShift> shifts = new ArrayList<>();
        for (PostLine line : lines(post, day)) {
            var from = day.atTime(line.startsAt()).atZone(zone).toInstant();
            var until = from.plus(Duration.ofMinutes(line.minutes()));
            var start = from.isBefore(post.opensAt()) ? post.opensAt() : from;
            var end = closing != null && closing.closesAt().isBefore(until) ? closing.closesAt() : until;
            if (Duration.between(start, end).compareTo(SHORTEST) >= 0) {
                shifts.add(new PostShift(start, end, line.skill(), line.people()));
            }
        }
        return shifts;
    }

    int needed(Post post, Instant at) {
        return around(post, at).stream()
                .filter(shift -> shift.covers(at))
                .mapToInt(PostShift::people)
                .sum();
    }

    /// When the number of people asked for changes next, today or tomorrow.
    Optional<Instant> nextChange(Post post, Instant at) {
        int now = needed(post, at);
        return around(post, at).stream()
                .flatMap(shift -> Stream.of(shift.start(), shift.end()))
                .filter(edge -> edge.isAfter(at))
                .distinct()
                .sorted()
                .filter(edge -> needed(post, edge) != now)
                .findFirst();
    }

    private List<PostShift> around(Post post, Instant at) {
        var day = LocalDate.ofInstant(at, zone);
        return Stream.of(day.minusDays(1), day, day.plusDays(1))
                .flatMap(each -> shifts(post, each).stream())
                .toList();
    }
}
