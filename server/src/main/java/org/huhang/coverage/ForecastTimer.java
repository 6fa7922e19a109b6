package org.huhang.coverage;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.RoundState;
import org.huhang.rounds.Rounds;
import org.huhang.shared.Timer;

/// Keeps forecasts of a round every quarter of an hour until it ends.
@Singleton
class ForecastTimer implements Timer {
    /// While an index is being made: the timer's thread is there for others, too.
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Rounds rounds;
    private final IndexKeeper keeper;
    private final Forecasts forecasts;

    ForecastTimer(Rounds rounds, IndexKeeper keeper, Forecasts forecasts) {
        this.rounds = rounds;
        this.keeper = keeper;
        this.forecasts = forecasts;
    }

    @Override
    public String name() {
        return "coverage.forecasts";
    }

    @Override
    @Transactional
    public Optional<Instant> run(UUID subject, Instant now) {
        var round = rounds.find(new RoundId(subject));
        if (round.isEmpty() || round.get().state(now) == RoundState.ENDED) {
            return Optional.empty();
        }
        var index = keeper.find(round.get().id(), Duration.ofMillis(1));
        if (index.isEmpty()) {
            keeper.look();
            return Optional.of(now.plus(AGAIN));
        }
        long quarter = now.getEpochSecond() / Forecasts.QUARTER_SECONDS;
        forecasts.keep(index.get(), Instant.ofEpochSecond(quarter * Forecasts.QUARTER_SECONDS));
        return Optional.of(Instant.ofEpochSecond((quarter + 1) * Forecasts.QUARTER_SECONDS));
    }
}
