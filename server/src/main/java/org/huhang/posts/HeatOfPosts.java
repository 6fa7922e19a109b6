package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;

/// Finds what is told of heat over posts by now.
@ApplicationScoped
class HeatOfPosts {
    private static final int MOST_SPELLS = 1_000;

    private final HeatStore store;
    private final LimitStore limits;
    private final Scopes scopes;
    private final CityClock clock;

    HeatOfPosts(HeatStore store, LimitStore limits, Scopes scopes, CityClock clock) {
        this.store = store;
        this.limits = limits;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// By the threshold of the first day.
    PostHeat during(Collection<Post> posts, Instant from, Instant until) {
        var spells = store.list(from, until, MOST_SPELLS);
        return spells.isEmpty() || posts.isEmpty()
                ? PostHeat.NONE
                : PostHeat.of(
                        posts,
                        over(posts, spells),
                        limits.at(LocalDate.ofInstant(from, clock.zone())).heat());
    }

    PostHeat during(Collection<Post> posts, Collection<HeldSeat> seats) {
        var from = seats.stream().map(HeldSeat::start).min(Comparator.naturalOrder());
        var until = seats.stream().map(HeldSeat::end).max(Comparator.naturalOrder());
        return from.isEmpty() || until.isEmpty() ? PostHeat.NONE : during(posts, from.get(), until.get());
    }

    private Map<PostId, List<HeatSpell>> over(Collection<Post> posts, List<HeatSpell> spells) {
        var areas = posts.stream().flatMap(post -> post.areas().stream()).collect(Collectors.toSet());
        Map<AreaId, Set<AreaId>> within = new HashMap<>();
        for (HeatSpell spell : spells) {
            within.computeIfAbsent(spell.areaId(), area -> scopes.within(List.of(area), areas));
        }
        Map<PostId, List<HeatSpell>> over = new HashMap<>();
        for (Post post : posts) {
            over.put(
                    post.id(),
                    spells.stream()
                            .filter(spell -> post.areas().stream()
                                    .anyMatch(within.getOrDefault(spell.areaId(), Set.of())::contains))
                            .toList());
        }
        return over;
    }
}
