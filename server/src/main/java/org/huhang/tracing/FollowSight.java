package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// Whose followed contacts somebody sees, follows or decides on: who may in an area, those who live there and those of
/// its cases; and whoever was given one that one.
@ApplicationScoped
class FollowSight {
    private final FollowStore followed;
    private final Scopes scopes;
    private final CityClock clock;

    FollowSight(FollowStore followed, Scopes scopes, CityClock clock) {
        this.followed = followed;
        this.scopes = scopes;
        this.clock = clock;
    }

    FollowFilter everything(Permission permission, Caller caller) {
        return FollowFilter.everything(areas(permission, caller), caller.accountId());
    }

    /// Of those in which contacts live or cases are.
    Set<AreaId> areas(Permission permission, Caller caller) {
        return scopes.within(caller.areasWith(permission), followed.areas());
    }

    /// Of those that lie in this area.
    Set<AreaId> within(AreaId area) {
        return scopes.within(List.of(area), followed.areas());
    }

    Followed get(ContactKey key, Permission permission, Caller caller) {
        var found = followed.listByKeys(List.of(key), clock.now()).get(key);
        if (found == null) {
            throw new RefusedException(Refusal.notFound("tracing.no-such-contact", Map.of()));
        }
        caller.requireThat(caller.may(permission, found.areaId())
                || caller.may(permission, found.caseAreaId())
                || caller.accountId().equals(found.hands().accountId()));
        return found;
    }

    /// All that are named, each of which the caller must reach; what is unknown is left to whom it is refused by.
    void require(Collection<ContactKey> keys, Permission permission, Caller caller) {
        if (!keys.isEmpty()) {
            var all = followed.listByKeys(keys, clock.now()).values();
            caller.requireThat(reached(all, permission, caller).size() == all.size());
        }
    }

    /// Those of them that the caller reaches with this permission.
    List<Followed> reached(Collection<Followed> all, Permission permission, Caller caller) {
        var areas = areas(permission, caller);
        return all.stream()
                .filter(each -> areas.contains(each.areaId())
                        || areas.contains(each.caseAreaId())
                        || caller.accountId().equals(each.hands().accountId()))
                .toList();
    }
}
