package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// How far the loading of the demo has come, for the console and for the client's banner.
@ApplicationScoped
class Progress {
    private final List<Step> steps = new ArrayList<>();
    private volatile boolean done;
    private volatile @Nullable String failure;

    /// @param done whether everything is loaded
    /// @param failure what stopped the loading, if anything did
    record Loading(boolean done, @Nullable String failure, List<LoadingStep> steps) {}

    /// @param key names the step in the client's texts
    record LoadingStep(String key, long ready, long total) {}

    static final class Step {
        private final String key;
        private final long total;
        private final AtomicLong ready = new AtomicLong();

        private Step(String key, long total) {
            this.key = key;
            this.total = total;
        }

        void add(long more) {
            ready.addAndGet(more);
        }

        LoadingStep state() {
            return new LoadingStep(key, Math.min(ready.get(), total), total);
        }
    }

    synchronized Step begin(String key, long total) {
        var step = new Step(key, total);
        steps.add(step);
        return step;
    }

    void finish() {
        done = true;
    }

    void fail(String message) {
        failure = message;
    }

    synchronized Loading state() {
        return new Loading(done, failure, steps.stream().map(Step::state).toList());
    }
}
