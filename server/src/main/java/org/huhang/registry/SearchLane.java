package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// Lets a few searches run at a time, in the order in which they came. A few processors that share many searches finish
/// all of them late, and whoever passes or is sampled meanwhile gets no turn.
@ApplicationScoped
class SearchLane {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore places;
    private final Duration longestWait;

    /// @param atOnce `huhang.search.at-once`; as many as processors unless set
    @Inject
    SearchLane(@ConfigProperty(name = "huhang.search.at-once") Optional<Integer> atOnce) {
        this(atOnce.orElseGet(Runtime.getRuntime()::availableProcessors), LONGEST_WAIT);
    }

    SearchLane(int atOnce, Duration longestWait) {
        this.places = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /// @throws RefusedException when no place was free for so long
    <T> List<T> take(Supplier<List<T>> search) {
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return search.get();
        } finally {
            places.release();
        }
    }

    private static RefusedException busy() {
        return new RefusedException(new Refusal(Refusal.Kind.UNAVAILABLE, "registry.search-busy", null, Map.of()));
    }
}
