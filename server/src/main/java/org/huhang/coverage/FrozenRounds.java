package org.huhang.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.rounds.ListingsFrozen;
import org.huhang.rounds.Rounds;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.shared.Timers;

/// A round whose people stand is forecast from its beginning on.
@ApplicationScoped
class FrozenRounds implements Consumer<ListingsFrozen> {
    private final Rounds rounds;
    private final Timers timers;
    private final ForecastTimer timer;
    private final CityClock clock;

    FrozenRounds(Rounds rounds, Timers timers, ForecastTimer timer, CityClock clock) {
        this.rounds = rounds;
        this.timers = timers;
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "coverage.frozen-rounds";
    }

    @Override
    public Class<ListingsFrozen> event() {
        return ListingsFrozen.class;
    }

    @Override
    public void accept(ListingsFrozen event) {
        rounds.find(event.roundId())
                .ifPresent(round -> timers.set(
                        timer,
                        round.id().value(),
                        round.startAt().isAfter(clock.now()) ? round.startAt() : clock.now()));
    }
}
