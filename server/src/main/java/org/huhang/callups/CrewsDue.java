package org.huhang.callups;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.huhang.callups.StaffingStore.CrewRequest;
import org.huhang.posts.PostId;
import org.huhang.posts.PostLine;
import org.jspecify.annotations.Nullable;

/// What is still to be asked of posts, so that they have what a version needs and nothing twice.
///
/// @param longestMinutes that somebody may stand at a post
record CrewsDue(int longestMinutes, ZoneId zone) {
    /// @param asked the last of each crew and point
    /// @param kept those of their posts that nobody closed before their people were to be there
    /// @param open those of them, and of those that stand at points, that are not closed when the version begins
    /// @return by crew and point: all that the version needs, then what it needs no more
    List<CrewDue> of(List<CrewNeed> needs, List<CrewRequest> asked, Set<PostId> kept, Set<PostId> open) {
        Map<List<Object>, CrewRequest> left = new LinkedHashMap<>();
        asked.forEach(each -> left.put(List.of(each.crew(), each.point()), each));
        List<CrewDue> due = new ArrayList<>();
        for (CrewNeed need : needs) {
            var before = left.remove(List.of(need.crew(), need.point()));
            due.add(due(need, before, kept, open));
        }
        left.values().forEach(each -> due.add(new CrewDue(CrewChange.GONE, null, each, each.postId())));
        return due;
    }

    private CrewDue due(CrewNeed need, @Nullable CrewRequest asked, Set<PostId> kept, Set<PostId> open) {
        var standing = need.standing() != null && open.contains(need.standing()) ? need.standing() : null;
        if (asked == null || !kept.contains(asked.postId())) {
            return new CrewDue(CrewChange.NEW, need, asked, standing);
        }
        var change = change(need, asked, open.contains(asked.postId()));
        return new CrewDue(change, need, asked, change == CrewChange.MOVED ? standing : asked.postId());
    }

    /// @param open whether the post that was asked still stands when the version begins
    private CrewChange change(CrewNeed need, CrewRequest asked, boolean open) {
        var wanted = shifts(need);
        var before = shifts(asked);
        boolean own = asked.postId().equals(need.standing());
        boolean elsewhere = !own && !need.isAt(asked.longitude(), asked.latitude());
        if (elsewhere || !open || (asked.opened() && !wanted.keySet().equals(before.keySet()))) {
            return CrewChange.MOVED;
        }
        if (!need.people().equals(asked.people())) {
            return CrewChange.NUMBERS;
        }
        return wanted.equals(before) ? CrewChange.NONE : CrewChange.HOURS;
    }

    /// The days of what was asked of a post for which it is asked of that post no more.
    Set<LocalDate> dropped(CrewDue due) {
        var asked = due.asked();
        if (asked == null) {
            return Set.of();
        }
        Set<LocalDate> days = new TreeSet<>(shifts(asked).keySet());
        var need = due.need();
        if (need != null && asked.postId().equals(due.postId())) {
            days.removeAll(shifts(need).keySet());
        }
        return days;
    }

    /// The middle of each shift for which people were asked or, before that, are to be asked.
    Set<Instant> middles(CrewDue due) {
        var asked = due.asked();
        var shifts = asked == null ? shifts(Objects.requireNonNull(due.need())) : shifts(asked);
        Set<Instant> middles = new TreeSet<>();
        shifts.forEach((day, lines) -> lines.forEach(line -> middles.add(day.atTime(line.startsAt())
                .atZone(zone)
                .toInstant()
                .plus(Duration.ofMinutes(line.minutes()).dividedBy(2)))));
        return middles;
    }

    SortedMap<LocalDate, List<PostLine>> shifts(CrewNeed need) {
        return shifts(need.startAt(), need.endAt(), need.people());
    }

    SortedMap<LocalDate, List<PostLine>> shifts(CrewRequest asked) {
        return shifts(asked.startAt(), asked.endAt(), asked.people());
    }

    private SortedMap<LocalDate, List<PostLine>> shifts(Instant start, Instant end, Map<String, Integer> people) {
        return CrewShifts.of(start, end, people, longestMinutes, zone);
    }
}
