package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Scopes;
import org.huhang.duty.Demand;
import org.huhang.duty.DemandId;
import org.huhang.shared.AreaId;

/// Which plans staff the places to which musters call: a roster and a call for one place are one duty, not two.
@ApplicationScoped
class PlacesOfPlans {
    private final PlanStore plans;
    private final PostStore posts;
    private final Scopes scopes;

    PlacesOfPlans(PlanStore plans, PostStore posts, Scopes scopes) {
        this.plans = plans;
        this.posts = posts;
        this.scopes = scopes;
    }

    /// For each of these plans, those of the lines at whose place it has a post.
    Map<PlanId, Set<DemandId>> staffed(Collection<PlanId> asked, Collection<Demand> demands) {
        if (asked.isEmpty() || demands.isEmpty()) {
            return Map.of();
        }
        var ofPlans = plans.postsOf(asked);
        var known = posts.list(ofPlans.values().stream().flatMap(List::stream).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Post::id, post -> post));
        var areas =
                known.values().stream().flatMap(post -> post.areas().stream()).collect(Collectors.toSet());
        Map<AreaId, Set<AreaId>> within = new HashMap<>();
        Map<PostId, Set<DemandId>> at = new HashMap<>();
        for (Demand demand : demands) {
            var inside = within.computeIfAbsent(demand.areaId(), area -> scopes.within(List.of(area), areas));
            known.values().stream()
                    .filter(post -> SamePlace.is(post, demand, inside))
                    .forEach(post ->
                            at.computeIfAbsent(post.id(), _ -> new HashSet<>()).add(demand.id()));
        }
        Map<PlanId, Set<DemandId>> staffed = new HashMap<>();
        ofPlans.forEach((plan, of) -> staffed.put(
                plan,
                of.stream()
                        .flatMap(post -> Stream.ofNullable(at.get(post)))
                        .flatMap(Set::stream)
                        .map(Objects::requireNonNull)
                        .collect(Collectors.toSet())));
        return staffed;
    }
}
