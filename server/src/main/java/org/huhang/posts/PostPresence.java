package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Scopes;
import org.huhang.duty.PostSigns;
import org.huhang.duty.PostSigns.PostSign;
import org.huhang.posts.AtPost.Visitor;
import org.huhang.registry.People;
import org.huhang.registry.Place;
import org.huhang.registry.PlaceId;
import org.huhang.registry.Places;
import org.huhang.shared.AreaId;

/// Lays what was signed on devices beside the rosters in force, for many posts at once.
///
/// A sign is of a post when the device named its id. One that knew no more than a name is of it when that is the post's
/// name or its place's, and the device's area covers one of the post's or lies in it: two gates may both be 东门.
@ApplicationScoped
class PostPresence {
    /// Of one reading: some 300 posts, four shifts of four.
    private static final int MOST_SEATS = 20_000;

    private static final Duration SEATS_END_WITHIN = Duration.ofDays(1);

    private final HeldSeats seats;
    private final PostSigns signs;
    private final Places places;
    private final People people;
    private final Scopes scopes;

    PostPresence(HeldSeats seats, PostSigns signs, Places places, People people, Scopes scopes) {
        this.seats = seats;
        this.signs = signs;
        this.places = places;
        this.people = people;
        this.scopes = scopes;
    }

    /// In the order of the posts.
    ///
    /// @param from with `until`, the seats that reach into the time between
    /// @param now nothing that was signed later is looked at
    List<AtPost> of(Collection<Post> posts, Instant from, Instant until, Instant now) {
        var held = held(posts, from, until);
        var names = names(posts);
        var latest = until.plus(SEATS_END_WITHIN);
        var signed = signs.list(
                posts.stream().map(post -> post.id().value()).toList(),
                names.values().stream().flatMap(Set::stream).distinct().toList(),
                held.stream()
                        .map(HeldSeat::personId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                from.minus(SeatStateRule.STALE_AFTER),
                now.isBefore(latest) ? now : latest);
        var bySigner = signed.stream()
                .collect(Collectors.groupingBy(
                        sign -> Optional.<Object>ofNullable(sign.personId()).orElse(sign.accountId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var byPost = held.stream().collect(Collectors.groupingBy(HeldSeat::postId));
        Map<List<AreaId>, Boolean> near = new HashMap<>();
        List<AtPost> all = new ArrayList<>();
        for (Post post : posts) {
            var known = Objects.requireNonNull(names.get(post.id()));
            all.add(new AtPost(
                    post,
                    byPost.getOrDefault(post.id(), List.of()),
                    visitors(bySigner.values(), sign -> here(sign, post, known, near))));
        }
        return List.copyOf(all);
    }

    private List<HeldSeat> held(Collection<Post> posts, Instant from, Instant until) {
        var found = seats.list(posts.stream().map(Post::id).toList(), from, until, MOST_SEATS);
        var now = people.now(found.stream()
                .flatMap(seat -> Stream.ofNullable(seat.personId()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(seat -> seat.personId() == null ? seat : seat.as(now.get(seat.personId())))
                .toList();
    }

    private Map<PostId, Set<String>> names(Collection<Post> posts) {
        Map<PlaceId, String> named = places.list(posts.stream()
                        .flatMap(post -> Stream.ofNullable(post.placeId()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Place::id, Place::name));
        return posts.stream()
                .collect(Collectors.toMap(
                        Post::id,
                        post -> Stream.concat(
                                        Stream.of(post.name().zh()),
                                        Stream.ofNullable(post.placeId())
                                                .flatMap(place -> Stream.ofNullable(named.get(place))))
                                .collect(Collectors.toSet())));
    }

    private static List<Visitor> visitors(Collection<List<PostSign>> bySigner, Predicate<PostSign> here) {
        List<Visitor> visitors = new ArrayList<>();
        for (List<PostSign> signs : bySigner) {
            var stays = Stay.of(signs, here);
            if (!stays.isEmpty()) {
                var any = signs.getFirst();
                visitors.add(new Visitor(any.accountId(), any.displayName(), any.personId(), stays));
            }
        }
        return List.copyOf(visitors);
    }

    private boolean here(PostSign sign, Post post, Set<String> names, Map<List<AreaId>, Boolean> near) {
        if (sign.postId() != null) {
            return sign.postId().equals(post.id().value());
        }
        return names.contains(sign.post())
                && post.areas().stream()
                        .anyMatch(area -> near.computeIfAbsent(
                                List.of(sign.areaId(), area),
                                _ -> scopes.covers(sign.areaId(), area) || scopes.covers(area, sign.areaId())));
    }
}
