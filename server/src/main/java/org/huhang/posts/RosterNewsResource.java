package org.huhang.posts;

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
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.huhang.access.Caller;
import org.huhang.access.Open;
import org.huhang.registry.People;
import org.huhang.shared.PersonId;

/// Server-sent events for an open page: a roster that concerns the caller was put in force. A stream ends by itself
/// after some minutes; the browser comes back.
@Path("/api/rosters/news")
@RunOnVirtualThread
class RosterNewsResource {
    private static final int LONGEST_SECONDS = 300;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);
    private static final int MOST_WAITING = 20;

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
        var life = Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_SECONDS));
        // the answer stays open when this returns
        Thread.ofVirtual().name("roster-news-page").start(() -> listen(sink, sse, keys, life));
    }

    private void listen(SseEventSink sink, Sse sse, List<UUID> keys, Duration life) {
        var waiting = new ArrayBlockingQueue<PublicationId>(MOST_WAITING);
        var page = news.pages().open(keys, waiting::offer);
        try (sink) {
            send(sink, sse.newEventBuilder().comment("listening").build());
            long end = System.nanoTime() + life.toNanos();
            for (long left = life.toNanos(); !sink.isClosed() && left > 0; left = end - System.nanoTime()) {
                var published = waiting.poll(Math.min(left, SIGN_OF_LIFE.toNanos()), TimeUnit.NANOSECONDS);
                send(
                        sink,
                        published == null
                                ? sse.newEventBuilder().comment("still here").build()
                                : sse.newEvent("published", published.value().toString()));
            }
        } catch (CompletionException gone) {
            // whoever listened has left
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            news.pages().close(page);
        }
    }

    /// Waits for the socket: one that is full holds up its own thread alone.
    private static void send(SseEventSink sink, OutboundSseEvent event) {
        if (!sink.isClosed()) {
            sink.send(event).toCompletableFuture().join();
        }
    }
}
