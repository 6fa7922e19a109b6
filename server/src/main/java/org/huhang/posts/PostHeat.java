package org.huhang.posts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.planning.Heat;
import org.huhang.planning.Span;

/// The hours of heat at posts: outdoors, above the threshold, by what is told over them. A roster keeps the
/// times of its shifts; how much of each lies in heat is worked out whenever it is read, for heat is told
/// when it comes.
///
/// Source: rules.md B9 and F47 of the story; the threshold and how long is too long are in [DutyLimits].
///
/// @param hot of the posts at which there is any
record PostHeat(Map<PostId, Heat> hot) {
    static final PostHeat NONE = new PostHeat(Map.of());

    PostHeat {
        hot = Map.copyOf(hot);
    }

    /// @param told spells over each post, in the order of time
    static PostHeat of(Collection<Post> posts, Map<PostId, List<HeatSpell>> told, DutyLimits.HeatLimit limit) {
        Map<PostId, Heat> hot = new HashMap<>();
        for (Post post : posts) {
            var spans = post.outdoor() ? joined(told.getOrDefault(post.id(), List.of()), limit) : List.<Span>of();
            if (!spans.isEmpty()) {
                hot.put(post.id(), new Heat(spans, limit.minutes()));
            }
        }
        return new PostHeat(hot);
    }

    /// Those above the threshold, laid together where they overlap.
    private static List<Span> joined(List<HeatSpell> told, DutyLimits.HeatLimit limit) {
        List<Span> spans = new ArrayList<>();
        for (HeatSpell spell : told) {
            if (spell.celsius() > limit.celsius()) {
                long from = spell.start().getEpochSecond();
                long until = spell.end().getEpochSecond();
                if (!spans.isEmpty() && spans.getLast().end() >= from) {
                    var last = spans.removeLast();
                    spans.add(new Span(last.start(), Math.max(last.end(), until)));
                } else {
                    spans.add(new Span(from, until));
                }
            }
        }
        return spans;
    }

    int minutes(PostId post, Instant start, Instant end) {
        var there = hot.get(post);
        return there == null ? 0 : there.minutes(span(start, end));
    }

    int minutes(HeldSeat seat) {
        return minutes(seat.postId(), seat.start(), seat.end());
    }

    /// A shift in the parts in which it is not too long in heat.
    List<Span> part(PostId post, Instant start, Instant end) {
        var there = hot.get(post);
        return there == null ? List.of(span(start, end)) : there.part(span(start, end));
    }

    private static Span span(Instant start, Instant end) {
        return new Span(start.getEpochSecond(), end.getEpochSecond());
    }
}
