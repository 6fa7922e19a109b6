package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.jspecify.annotations.Nullable;

/// Heat as it is forecast or measured.
@Path("/api/posts/heat")
@RunOnVirtualThread
class HeatResource {
    private static final int MOST = 500;
    private static final Duration BACK = Duration.ofDays(2);
    private static final Duration AHEAD = Duration.ofDays(31);

    private final Heats heats;
    private final HeatStore store;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    HeatResource(Heats heats, HeatStore store, Scopes scopes, Caller caller, CityClock clock) {
        this.heats = heats;
        this.store = store;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /// Of the last days and to come: over an area, or over one that it lies in.
    @GET
    @Permit(Permission.POSTS_READ)
    public List<HeatSpell> list(@QueryParam("areaId") @Nullable AreaId areaId) {
        var now = clock.now();
        var found = store.list(now.minus(BACK), now.plus(AHEAD), MOST);
        return areaId == null
                ? found
                : found.stream()
                        .filter(spell -> scopes.covers(spell.areaId(), areaId) || scopes.covers(areaId, spell.areaId()))
                        .toList();
    }

    @POST
    @Permit(Permission.POSTS_KEEP)
    public HeatSpell tell(HeatSpell spell) {
        caller.require(Permission.POSTS_KEEP, spell.areaId());
        heats.tell(spell, caller.accountId(), clock.now()).orThrow();
        return spell;
    }
}
