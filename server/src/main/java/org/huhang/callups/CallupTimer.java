package org.huhang.callups;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.Timer;

/// Sees to it that somebody works at a run until it has ended; one whose server was killed is taken up again.
@ApplicationScoped
class CallupTimer implements Timer {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final CallupRunStore runs;
    private final CallupThread thread;

    CallupTimer(CallupRunStore runs, CallupThread thread) {
        this.runs = runs;
        this.thread = thread;
    }

    @Override
    public String name() {
        return "callups.solve";
    }

    @Override
    public Optional<Instant> run(UUID subject, Instant now) {
        var run = runs.find(new CallupRunId(subject)).filter(found -> found.ended() == null);
        run.ifPresent(found -> thread.offer(found.id()));
        return run.map(_ -> now.plus(AGAIN));
    }
}
