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

/// Whose followed contacts somebody sees: who traces in an area those who live there and those of its cases, and
/// whoever
/// was given one that one.
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

    FollowFilter everything(Caller caller) {
        return FollowFilter.everything(areas(caller), caller.accountId());
    }

    /// Of those in which contacts live or cases are.
    Set<AreaId> areas(Caller caller) {
        return scopes.within(caller.areasWith(Permission.CONTACTS_READ), followed.areas());
    }

    /// Of those that lie in this area.
    Set<AreaId> within(AreaId area) {
        return scopes.within(List.of(area), followed.areas());
    }

    Followed get(ContactKey key, Caller caller) {
        var found = followed.listByKeys(List.of(key), clock.now()).get(key);
        if (found == null) {
            throw new RefusedException(Refusal.notFound("tracing.no-such-contact", Map.of()));
        }
        caller.requireThat(sees(found, caller));
        return found;
    }

    /// All that are named, each of which the caller must see; what is unknown is left to whom it is refused by.
    void require(Collection<ContactKey> keys, Caller caller) {
        if (!keys.isEmpty()) {
            var areas = areas(caller);
            caller.requireThat(followed.listByKeys(keys, clock.now()).values().stream()
                    .allMatch(each -> areas.contains(each.areaId())
                            || areas.contains(each.caseAreaId())
                            || caller.accountId().equals(each.hands().accountId())));
        }
    }

    private static boolean sees(Followed found, Caller caller) {
        return caller.may(Permission.CONTACTS_READ, found.areaId())
                || caller.may(Permission.CONTACTS_READ, found.caseAreaId())
                || caller.accountId().equals(found.hands().accountId());
    }
}
