package org.huhang.imports;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Lets one thread read and check rows while another has PostgreSQL write those before.
final class ReadAhead<B> {
    private static final int BATCHES_WAITING = 2;

    private final BlockingQueue<Step<B>> steps = new ArrayBlockingQueue<>(BATCHES_WAITING);
    private volatile boolean left;

    private record Step<B>(@Nullable B batch, @Nullable Throwable failure) {}

    /// @param reading gives each batch to what it is handed, until that says to stop
    /// @param taking runs on the caller's thread
    /// @param stopping whether to leave before the end, between two batches
    void run(Consumer<Predicate<B>> reading, Consumer<B> taking, BooleanSupplier stopping) throws InterruptedException {
        var reader = Thread.ofPlatform().name("import-reader").start(() -> {
            try {
                reading.accept(batch -> give(new Step<>(batch, null)));
                give(new Step<>(null, null));
            } catch (RuntimeException | Error failure) {
                give(new Step<>(null, failure));
            }
        });
        try {
            while (!stopping.getAsBoolean()) {
                var step = steps.poll(100, TimeUnit.MILLISECONDS);
                if (step == null) {
                    continue;
                }
                if (step.failure() != null) {
                    throw new IllegalStateException("reading failed", step.failure());
                }
                if (step.batch() == null) {
                    return;
                }
                taking.accept(step.batch());
            }
        } finally {
            left = true;
            reader.join();
        }
    }

    private boolean give(Step<B> step) {
        try {
            while (!left) {
                if (steps.offer(step, 50, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
