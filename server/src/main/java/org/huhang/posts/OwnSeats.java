package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// The seats that the holder of a device has for its shift, at posts of its area: those of the hours just gone,
/// for who signs out late, and of those to come within a day and a half, our choice.
@ApplicationScoped
class OwnSeats {
    private static final Duration BEFORE = Duration.ofHours(12);
    private static final Duration AHEAD = Duration.ofHours(36);
    private static final int MOST = 20;

    private final HeldSeats seats;
    private final PostStore posts;
    private final Accounts accounts;
    private final People people;
    private final Scopes scopes;

    OwnSeats(HeldSeats seats, PostStore posts, Accounts accounts, People people, Scopes scopes) {
        this.seats = seats;
        this.posts = posts;
        this.accounts = accounts;
        this.people = people;
        this.scopes = scopes;
    }

    /// @param seats the holder's own, in the order of time
    record Own(Set<PersonId> ids, List<HeldSeat> seats, Map<PostId, Post> posts) {}

    Own find(AreaId area, AccountId holder, Instant now) {
        var persons = accounts.listHolders(List.of(holder)).stream()
                .flatMap(each -> Stream.ofNullable(each.personId()))
                .toList();
        var ids = people.known(persons).keySet();
        var held = ids.isEmpty() ? List.<HeldSeat>of() : seats.listOf(ids, now.minus(BEFORE), now.plus(AHEAD), MOST);
        var at = within(area, posts.list(held.stream().map(HeldSeat::postId).collect(Collectors.toSet())));
        return new Own(
                ids, held.stream().filter(seat -> at.containsKey(seat.postId())).toList(), at);
    }

    private Map<PostId, Post> within(AreaId area, Collection<Post> all) {
        Set<AreaId> areas = new HashSet<>();
        all.forEach(post -> areas.addAll(post.areas()));
        var within = scopes.within(List.of(area), areas);
        return all.stream()
                .filter(post -> post.areas().stream().anyMatch(within::contains))
                .collect(Collectors.toMap(Post::id, post -> post));
    }
}
