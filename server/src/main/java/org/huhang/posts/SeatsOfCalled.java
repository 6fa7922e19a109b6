package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.duty.Demand;
import org.huhang.duty.RosterSeats;
import org.huhang.registry.People;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Tells musters who holds seats of rosters in force.
@ApplicationScoped
class SeatsOfCalled implements RosterSeats {
    /// Of one reading; the first ones of each count.
    private static final int MOST = 20_000;
    /// No roster is planned further ahead.
    private static final Duration AHEAD = Duration.ofDays(366);

    private final HeldSeats held;
    private final PlacesOfPlans places;
    private final PostStore posts;
    private final People people;

    SeatsOfCalled(HeldSeats held, PlacesOfPlans places, PostStore posts, People people) {
        this.held = held;
        this.places = places;
        this.posts = posts;
        this.people = people;
    }

    @Override
    public Map<PersonId, RosterSeat> listFirst(
            Collection<PersonId> asked, Demand wanted, Instant from, @Nullable Instant until) {
        var known = people.known(asked);
        var seats = held.listOf(known.keySet(), from, until == null ? from.plus(AHEAD) : until, MOST);
        var staffed = places.staffed(seats.stream().map(HeldSeat::planId).collect(Collectors.toSet()), List.of(wanted));
        Map<PersonId, HeldSeat> first = new HashMap<>();
        seats.stream()
                .filter(seat -> !staffed.getOrDefault(seat.planId(), Set.of()).contains(wanted.id()))
                .forEach(seat -> first.putIfAbsent(
                        Objects.requireNonNull(known.get(Objects.requireNonNull(seat.personId()))), seat));
        var names = posts.list(first.values().stream().map(HeldSeat::postId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Post::id, Post::name));
        return first.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new RosterSeat(
                                each.getKey(),
                                Objects.requireNonNull(names.get(each.getValue().postId())),
                                each.getValue().start(),
                                each.getValue().end())));
    }
}
