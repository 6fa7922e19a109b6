package org.huhang.shared;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Server-sent events for one open page. A stream ends by itself after some minutes, so that whoever lost a role is
/// asked anew who they are; the browser comes back.
public final class PageStream<T> {
    /// An answer that ends before the verb has returned is spoilt.
    private static final long SHORTEST_MILLIS = 200;

    private static final long LONGEST_MILLIS = 300_000;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);
    private static final int MOST_WAITING = 100;

    private final SseEventSink sink;
    private final Sse sse;
    private final Says<T> says;

    /// @param <T> what is told
    @FunctionalInterface
    public interface Says<T> {
        OutboundSseEvent event(Sse sse, T what);
    }

    public PageStream(SseEventSink sink, Sse sse, Says<T> says) {
        this.sink = sink;
        this.sse = sse;
        this.says = says;
    }

    /// The answer stays open when this returns.
    ///
    /// @param keys for what the page listens
    /// @param seconds how long to listen at most
    public void open(OpenPages<T> pages, Collection<UUID> keys, int seconds) {
        var life = Duration.ofMillis(Math.clamp(seconds * 1_000L, SHORTEST_MILLIS, LONGEST_MILLIS));
        var waiting = new ArrayBlockingQueue<T>(MOST_WAITING);
        // a page that does not take what it is told has more to read than it can show anyway
        var page = pages.open(keys, waiting::offer);
        try {
            // here, for when the verb returns the answer is begun if it is not yet, and two beginnings spoil it
            send(sse.newEventBuilder().comment("listening").build());
        } catch (CompletionException gone) {
            pages.close(page);
            return;
        }
        Thread.ofVirtual().name("open-page").start(() -> {
            try (sink) {
                listen(waiting, life);
            } catch (CompletionException gone) {
                // whoever listened has left
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                pages.close(page);
            }
        });
    }

    private void listen(BlockingQueue<T> waiting, Duration life) throws InterruptedException {
        long end = System.nanoTime() + life.toNanos();
        for (long left = life.toNanos(); !sink.isClosed() && left > 0; left = end - System.nanoTime()) {
            var what = waiting.poll(Math.min(left, SIGN_OF_LIFE.toNanos()), TimeUnit.NANOSECONDS);
            send(what == null ? sse.newEventBuilder().comment("still here").build() : says.event(sse, what));
        }
    }

    /// Waits for the socket: one that is full holds up its own thread alone.
    private void send(OutboundSseEvent event) {
        if (!sink.isClosed()) {
            sink.send(event).toCompletableFuture().join();
        }
    }
}
