package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.Timer;

/// Sees to it that somebody works at a run until it has ended: it hands it to this node's solver and looks again. A run
/// whose server was killed is taken up by whoever looks first.
@ApplicationScoped
class SearchTimer implements Timer {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final RunStore runs;
    private final Solvers solvers;

    SearchTimer(RunStore runs, Solvers solvers) {
        this.runs = runs;
        this.solvers = solvers;
    }

    @Override
    public String name() {
        return "posts.solve";
    }

    @Override
    public Optional<Instant> run(UUID subject, Instant now) {
        var run = runs.find(new RunId(subject));
        if (run.isEmpty() || run.get().ended() != null) {
            return Optional.empty();
        }
        solvers.offer(run.get().id());
        return Optional.of(now.plus(AGAIN));
    }
}
