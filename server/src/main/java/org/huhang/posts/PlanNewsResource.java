package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.PageStream;
import org.jboss.resteasy.reactive.RestPath;

/// Server-sent events for the open page of one plan: it was put in force, by whomever.
@Path("/api/rosters/{planId}/news")
@RunOnVirtualThread
class PlanNewsResource {
    private final RosterNews news;
    private final RosterSight sight;

    PlanNewsResource(RosterNews news, RosterSight sight) {
        this.news = news;
        this.sight = sight;
    }

    /// @param seconds how long to listen at most
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Permit(Permission.DUTY_READ)
    public void listen(
            @Context SseEventSink sink,
            @Context Sse sse,
            @RestPath PlanId planId,
            @QueryParam("seconds") @DefaultValue("300") int seconds) {
        var plan = sight.require(Permission.DUTY_READ, planId);
        new PageStream<PublicationId>(
                        sink,
                        sse,
                        (events, published) ->
                                events.newEvent("published", published.value().toString()))
                .open(news.pages(), List.of(plan.id().value()), seconds);
    }
}
