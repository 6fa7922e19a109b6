package org.huhang.callups;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.notices.Announced;
import org.huhang.notices.Announcements;
import org.huhang.posts.MessageCount;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;

/// What went out of the house by the version in force. Counted: nobody is named.
@Path("/api/callups/{planId}/news")
@RunOnVirtualThread
class CallupNewsResource {
    private final CallupStore store;
    private final Announcements announcements;
    private final CallupSight sight;
    private final WallClock wall;

    CallupNewsResource(CallupStore store, Announcements announcements, CallupSight sight, WallClock wall) {
        this.store = store;
        this.announcements = announcements;
        this.sight = sight;
        this.wall = wall;
    }

    @GET
    @Permit(Permission.CALLUPS_PLAN)
    public CallupNews get(@RestPath CallupPlanId planId) {
        sight.require(Permission.CALLUPS_PLAN, planId);
        var publication = store.findInForce(planId);
        var told = publication
                .map(each -> announcements.list(SendsCallups.basis(each.id()), wall.now()))
                .orElse(List.<Announced>of());
        return new CallupNews(
                publication.map(CallupStore.CallupPublication::publishedAt).orElse(null),
                publication.map(each -> store.countVolunteers(each.versionId())).orElse(0),
                announcements.reachesPeople(),
                MessageCount.of(
                        told.stream().filter(each -> each.personId() != null).toList()),
                MessageCount.of(
                        told.stream().filter(each -> each.personId() == null).toList()));
    }
}
