package org.huhang.access;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Checks signatures on threads of its own, one for each processor. A virtual thread that computes for milliseconds
/// keeps
/// every other one from its processor, among them the one that holds the journal's lock and waits for its database: the
/// system's own threads are interrupted.
@Singleton
class SignatureChecks {
    private static final int CHUNK = 50;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("signatures-", 0).daemon().factory());

    /// In their order.
    <T, R> List<R> each(List<T> all, Function<T, R> check) {
        var parts = new ArrayList<Future<List<R>>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            var part = all.subList(from, Math.min(all.size(), from + CHUNK));
            parts.add(threads.submit(() -> part.stream().map(check).toList()));
        }
        var results = new ArrayList<R>(all.size());
        parts.forEach(part -> results.addAll(done(part)));
        return results;
    }

    private static <R> List<R> done(Future<List<R>> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
