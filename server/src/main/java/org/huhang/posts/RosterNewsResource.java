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
import org.huhang.access.Caller;
import org.huhang.access.Open;
import org.huhang.registry.People;
import org.huhang.shared.PageStream;
import org.huhang.shared.PersonId;

/// Server-sent events for an open page: a roster that concerns the caller was put in force.
@Path("/api/rosters/news")
@RunOnVirtualThread
class RosterNewsResource {
    private final RosterNews news;
    private final People people;
    private final Caller caller;

    RosterNewsResource(RosterNews news, People people, Caller caller) {
        this.news = news;
        this.people = people;
        this.caller = caller;
    }

    /// @param seconds how long to listen at most
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Open(value = "everybody may hear where they are to stand", signedIn = true)
    public void listen(
            @Context SseEventSink sink, @Context Sse sse, @QueryParam("seconds") @DefaultValue("300") int seconds) {
        var keys = caller.personId().stream()
                .flatMap(person -> people.known(List.of(person)).keySet().stream())
                .map(PersonId::value)
                .toList();
        new PageStream<PublicationId>(
                        sink,
                        sse,
                        (events, published) ->
                                events.newEvent("published", published.value().toString()))
                .open(news.pages(), keys, seconds);
    }
}
