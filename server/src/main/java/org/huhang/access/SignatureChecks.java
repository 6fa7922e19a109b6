package org.huhang.access;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Looks through batches on threads of its own, one for each processor. A virtual thread that computes for
/// milliseconds keeps every other one from its processor, among them the one that holds the journal's lock and waits
/// for its database: the system's own threads are interrupted.
@Singleton
class SignatureChecks {
    private static final int FEW = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("signatures-", 0).daemon().factory());

    /// A few records take less time than the way to another thread.
    <T> T on(int records, Supplier<T> work) {
        return records <= FEW ? work.get() : elsewhere(work);
    }

    private <T> T elsewhere(Supplier<T> work) {
        try {
            return threads.submit(work::get).get();
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
