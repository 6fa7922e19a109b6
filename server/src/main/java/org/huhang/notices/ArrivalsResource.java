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
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.Id;

/// Server-sent events for an open page: a notice came in for one of the caller's areas or organizations. A stream ends
/// by itself after some minutes, so that whoever lost a role is asked anew who they are; the browser comes back.
@Path("/api/notices/arrivals")
@RunOnVirtualThread
class ArrivalsResource {
    private static final int LONGEST_SECONDS = 300;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);
    private static final int MOST_WAITING = 100;

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
        var life = Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_SECONDS));
        var waiting = new ArrayBlockingQueue<Arrival>(MOST_WAITING);
        // a page that does not take what it is told has more to read in its inbox than it can show anyway
        var page = arrivals.pages().open(keys, waiting::offer);
        try {
            // here, for when this returns the answer is begun if it is not yet, and two beginnings spoil it
            send(sink, sse.newEventBuilder().comment("listening").build());
            // the answer stays open when this returns
            Thread.ofVirtual().name("arrivals").start(() -> {
                try (sink) {
                    listen(sink, sse, waiting, life);
                } finally {
                    arrivals.pages().close(page);
                }
            });
        } catch (CompletionException gone) {
            arrivals.pages().close(page);
        }
    }

    private void listen(SseEventSink sink, Sse sse, BlockingQueue<Arrival> waiting, Duration life) {
        try {
            long end = System.nanoTime() + life.toNanos();
            for (long left = life.toNanos(); !sink.isClosed() && left > 0; left = end - System.nanoTime()) {
                var arrival = waiting.poll(Math.min(left, SIGN_OF_LIFE.toNanos()), TimeUnit.NANOSECONDS);
                send(
                        sink,
                        arrival == null
                                ? sse.newEventBuilder().comment("still here").build()
                                : sse.newEvent("arrival", write(arrival)));
            }
        } catch (CompletionException gone) {
            // whoever listened has left
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for the socket: one that is full holds up its own thread alone.
    private static void send(SseEventSink sink, OutboundSseEvent event) {
        if (!sink.isClosed()) {
            sink.send(event).toCompletableFuture().join();
        }
    }

    private String write(Arrival arrival) {
        try {
            return json.writeValueAsString(arrival);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an arrival cannot be written", e);
        }
    }
}
