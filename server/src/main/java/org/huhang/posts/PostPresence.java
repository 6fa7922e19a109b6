package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Lays what was signed on devices beside the rosters in force, for many posts at once.
///
/// A sign is of a post when the device named its id. One that knew no more than a name is of it when that is
/// the post's name or its place's, and the device's area covers one of the post's or lies in it: two gates may
/// both be 东门.
@ApplicationScoped
class PostPresence {
    /// Of one reading: some 300 posts, four shifts of four.
    private static final int MOST_SEATS = 20_000;

    private static final Duration SEATS_END_WITHIN = Duration.ofDays(1);

    private final HeldSeats seats;
    private final PostSigns signs;
    private final LeaderSignStore told;
    private final SeatHistory history;
    private final Places places;
    private final People people;
    private final Scopes scopes;

    PostPresence(
            HeldSeats seats,
            PostSigns signs,
            LeaderSignStore told,
            SeatHistory history,
            Places places,
            People people,
            Scopes scopes) {
        this.seats = seats;
        this.signs = signs;
        this.told = told;
        this.history = history;
        this.places = places;
        this.people = people;
        this.scopes = scopes;
    }

    /// One sign of a signer, whatever post it is of.
    ///
    /// @param of the device's sign, or none where a leader told it
    private record Signed(
            @Nullable PersonId personId,
            @Nullable PostSign of,
            @Nullable PostId postId,
            boolean comes,
            Instant at) {
        /// The person with all their accounts, else the account.
        Object signer() {
            return personId != null ? personId : Objects.requireNonNull(of).accountId();
        }
    }

    /// In the order of the posts.
    ///
    /// @param from with `until`, the seats that reach into the time between
    /// @param now nothing that was signed later is looked at
    List<AtPost> of(Collection<Post> posts, Instant from, Instant until, Instant now) {
        var held = held(posts, from, until);
        var names = names(posts);
        var latest = until.plus(SEATS_END_WITHIN);
        var bySigner = signed(
                        posts, names, held, from.minus(SeatStateRule.STALE_AFTER), now.isBefore(latest) ? now : latest)
                .collect(Collectors.groupingBy(Signed::signer, LinkedHashMap::new, Collectors.toList()));
        var handings = history.of(held);
        var byPost = held.stream().collect(Collectors.groupingBy(HeldSeat::postId));
        Map<List<AreaId>, Boolean> near = new HashMap<>();
        List<AtPost> all = new ArrayList<>();
        for (Post post : posts) {
            var known = Objects.requireNonNull(names.get(post.id()));
            all.add(new AtPost(
                    post,
                    byPost.getOrDefault(post.id(), List.of()),
                    handings,
                    visitors(bySigner.values(), sign -> here(sign, post, known, near))));
        }
        return List.copyOf(all);
    }

    /// What devices and leaders tell, in the order of time.
    private Stream<Signed> signed(
            Collection<Post> posts, Map<PostId, Set<String>> names, List<HeldSeat> held, Instant after, Instant until) {
        var expected = held.stream()
                .flatMap(seat -> Stream.ofNullable(seat.personId()))
                .collect(Collectors.toSet());
        var ids = posts.stream().map(Post::id).toList();
        var byDevice = signs.list(
                ids.stream().map(PostId::value).toList(),
                names.values().stream().flatMap(Set::stream).distinct().toList(),
                expected,
                after,
                until);
        var byLeader = told.list(ids, people.known(expected).keySet(), after, until);
        var now = people.now(byLeader.stream().map(LeaderSign::personId).collect(Collectors.toSet()));
        return Stream.concat(
                        byDevice.stream()
                                .map(sign -> new Signed(
                                        sign.personId(),
                                        sign,
                                        sign.postId() == null ? null : new PostId(sign.postId()),
                                        sign.in(),
                                        sign.at())),
                        byLeader.stream()
                                .map(sign -> new Signed(
                                        now.get(sign.personId()), null, sign.postId(), sign.comes(), sign.at())))
                .sorted(Comparator.comparing(Signed::at));
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
        Map<PlaceId, String> named =
                places
                        .list(posts.stream()
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

    private static List<Visitor> visitors(Collection<List<Signed>> bySigner, Predicate<Signed> here) {
        List<Visitor> visitors = new ArrayList<>();
        for (List<Signed> signs : bySigner) {
            var stays = Stay.of(signs.stream()
                    .map(sign -> new Sign(sign.at(), sign.comes(), here.test(sign), sign.of() == null))
                    .toList());
            if (!stays.isEmpty()) {
                var device = signs.stream()
                        .flatMap(sign -> Stream.ofNullable(sign.of()))
                        .findFirst();
                visitors.add(new Visitor(
                        device.map(PostSign::accountId).orElse(null),
                        device.map(PostSign::displayName).orElse(null),
                        signs.getFirst().personId(),
                        stays));
            }
        }
        return List.copyOf(visitors);
    }

    private boolean here(Signed signed, Post post, Set<String> names, Map<List<AreaId>, Boolean> near) {
        if (signed.postId() != null) {
            return signed.postId().equals(post.id());
        }
        var sign = Objects.requireNonNull(signed.of());
        return names.contains(sign.post())
                && post.areas().stream()
                        .anyMatch(area -> near.computeIfAbsent(
                                List.of(sign.areaId(), area),
                                _ -> scopes.covers(sign.areaId(), area) || scopes.covers(area, sign.areaId())));
    }
}
