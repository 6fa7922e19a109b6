package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.shared.CityClock;

/// Counts who is at posts now, for many at once and without anybody's name.
@ApplicationScoped
class LivePosts {
    private final PostPresence presence;
    private final PostDays days;
    private final Bars bars;
    private final CityClock clock;

    LivePosts(PostPresence presence, PostDays days, Bars bars, CityClock clock) {
        this.presence = presence;
        this.days = days;
        this.bars = bars;
        this.clock = clock;
    }

    /// In the order of the posts.
    List<PostCount> count(Collection<Post> posts, Instant now) {
        var at = presence.of(posts, now, now.plusSeconds(1), now);
        var seats = at.stream().flatMap(post -> post.seats().stream()).toList();
        var holders = seats.stream()
                .flatMap(seat -> Stream.ofNullable(seat.personId()))
                .collect(Collectors.toSet());
        var barred = bars.among(bars.listOf(holders, now, now.plusSeconds(1), now), seats, now);
        var rule = days.rule(LocalDate.ofInstant(now, clock.zone()));
        return at.stream().map(post -> count(post, rule, barred, now)).toList();
    }

    private static PostCount count(AtPost at, SeatStateRule rule, List<BarredSeat> barred, Instant now) {
        var seats = at.seats().stream().filter(seat -> seat.covers(now)).toList();
        Map<SeatState, Integer> states = new EnumMap<>(SeatState.class);
        seats.forEach(seat ->
                states.merge(PostDays.served(rule, at, seat, barred, now).state(), 1, Integer::sum));
        var post = at.post();
        return new PostCount(
                post.id(),
                post.name(),
                post.longitude(),
                post.latitude(),
                seats.size(),
                states.getOrDefault(SeatState.PRESENT, 0),
                states.getOrDefault(SeatState.LATE, 0),
                states.getOrDefault(SeatState.NO_SHOW, 0),
                at.others(now).size(),
                seats.stream()
                        .map(HeldSeat::start)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                seats.stream().map(HeldSeat::end).max(Comparator.naturalOrder()).orElse(null),
                at.visitors().stream()
                        .flatMap(visitor -> visitor.stays().stream())
                        .map(stay -> stay.out() == null ? stay.in() : stay.out())
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
