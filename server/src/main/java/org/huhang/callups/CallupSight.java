package org.huhang.callups;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// Which plans the caller reaches: those of areas of theirs.
@ApplicationScoped
class CallupSight {
    private final CallupStore store;
    private final Scopes scopes;
    private final Caller caller;

    CallupSight(CallupStore store, Scopes scopes, Caller caller) {
        this.store = store;
        this.scopes = scopes;
        this.caller = caller;
    }

    /// For the edge: refuses who does not hold the permission there.
    CallupPlan require(Permission permission, CallupPlanId id) {
        var plan = store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("callups.no-such-plan", Map.of())));
        caller.require(permission, plan.areaId());
        return plan;
    }

    CallupVersion requireVersion(Permission permission, CallupPlanId plan, CallupVersionId id) {
        require(permission, plan);
        return store.findVersion(id)
                .filter(version -> version.planId().equals(plan))
                .orElseThrow(() -> new RefusedException(Refusal.notFound("callups.no-such-version", Map.of())));
    }

    /// The latest asked for first: all that the caller reaches, or those of one area and all in it.
    List<CallupPlan> list(Permission permission, @Nullable AreaId in, @Nullable RoundId round, int most) {
        var mine = scopes.within(caller.areasWith(permission), store.listAreas());
        return store.list(in == null ? mine : scopes.within(List.of(in), mine), round, most);
    }
}
