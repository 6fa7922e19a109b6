package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.Timer;

/// Sees to it that a round is frozen when it begins: it hands it to this node's freezer and looks again until that is
/// done. Never at work itself, it is due again within seconds of a restart.
@ApplicationScoped
class FreezeTimer implements Timer {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final RoundStore rounds;
    private final Freezer freezer;

    FreezeTimer(RoundStore rounds, Freezer freezer) {
        this.rounds = rounds;
        this.freezer = freezer;
    }

    @Override
    public String name() {
        return "rounds.freeze";
    }

    @Override
    public Optional<Instant> run(UUID subject, Instant now) {
        var round = rounds.find(new RoundId(subject));
        if (round.isEmpty() || round.get().frozenAt() != null || round.get().endedAt() != null) {
            return Optional.empty();
        }
        freezer.offer(round.get().id());
        return Optional.of(now.plus(AGAIN));
    }
}
