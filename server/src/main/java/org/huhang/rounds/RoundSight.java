package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.registry.Areas;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// Which rounds the caller reaches: those of their areas, and those of a larger area in which theirs lie. Whose are
/// tested there is bounded by their own areas.
@ApplicationScoped
class RoundSight {
    private final RoundStore store;
    private final Areas areas;
    private final Scopes scopes;
    private final Caller caller;

    RoundSight(RoundStore store, Areas areas, Scopes scopes, Caller caller) {
        this.store = store;
        this.areas = areas;
        this.scopes = scopes;
        this.caller = caller;
    }

    /// For the edge.
    Round get(RoundId id) {
        return store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("rounds.no-such-round", Map.of())));
    }

    /// For the edge: refuses who reaches nothing of it.
    Round require(Permission permission, RoundId id) {
        var round = get(id);
        caller.requireThat(!reached(permission, List.of(round.areaId())).isEmpty());
        return round;
    }

    List<Round> list(Permission permission, Collection<Round> all) {
        var seen =
                reached(permission, all.stream().map(Round::areaId).distinct().toList());
        return all.stream().filter(each -> seen.contains(each.areaId())).toList();
    }

    private Set<AreaId> reached(Permission permission, List<AreaId> of) {
        var mine = caller.areasWith(permission);
        var seen = new HashSet<>(scopes.within(mine, of));
        mine.forEach(each -> {
            var around = areas.around(each);
            of.stream().filter(around::contains).forEach(seen::add);
        });
        return seen;
    }

    /// The caller's own areas of that one, or all of theirs, with all below.
    Set<AreaId> own(Permission permission, @Nullable AreaId in) {
        var mine = areas.within(caller.areasWith(permission));
        if (in == null) {
            return mine;
        }
        var asked = new HashSet<>(areas.within(List.of(in)));
        asked.retainAll(mine);
        caller.requireThat(!asked.isEmpty());
        return asked;
    }
}
