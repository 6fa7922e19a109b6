package org.huhang.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.Id;
import org.huhang.shared.PageStream;

/// Server-sent events for an open page: a notice came in for one of the caller's areas or organizations, or one below
/// them is silent.
@Path("/api/notices/arrivals")
@RunOnVirtualThread
class ArrivalsResource {
    private final Arrivals arrivals;
    private final ObjectMapper json;
    private final Caller caller;

    ArrivalsResource(Arrivals arrivals, ObjectMapper json, Caller caller) {
        this.arrivals = arrivals;
        this.json = json;
        this.caller = caller;
    }

    /// @param seconds how long to listen at most
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Permit(Permission.NOTICES_ANSWER)
    public void listen(
            @Context SseEventSink sink, @Context Sse sse, @QueryParam("seconds") @DefaultValue("300") int seconds) {
        var keys = Stream.<Id>concat(
                        caller.areasWith(Permission.NOTICES_ANSWER).stream(),
                        caller.organizationsWith(Permission.NOTICES_ANSWER).stream())
                .map(Id::value)
                .toList();
        new PageStream<Told>(sink, sse, (events, told) -> events.newEvent(name(told), write(told)))
                .open(arrivals.pages(), keys, seconds);
    }

    private static String name(Told told) {
        return switch (told) {
            case Arrival _ -> "arrival";
            case SilenceTold _ -> "silence";
        };
    }

    private String write(Told told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a page is told cannot be written", e);
        }
    }
}
